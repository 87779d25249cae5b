package glossator.format.office.copy;

import glossator.annotation.Color;
import glossator.annotation.Style;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bookmark by which an annotation of this program is recognized: word processors keep its
/// name, but neither ids nor exact colors. Its name begins with `_`, so that Word does not list it.
///
/// @param part from 1; a passage that goes from the text into a note has a bookmark in each
public record CopyBookmark(UUID id, Color color, Style style, int part) {
    private static final String PREFIX = "_Gloss";
    private static final Pattern NAME = Pattern.compile(
            PREFIX + "(" + CompactId.PATTERN + ")([1-8])([hus])(?:_([1-9]\\d{0,2}))?");

    public String name() {
        String base = PREFIX + CompactId.write(id) + color.key() + style.word().charAt(0);
        return part == 1 ? base : base + "_" + part;
    }

    public static boolean isName(String name) {
        return name.startsWith(PREFIX) && NAME.matcher(name).matches();
    }

    public static Optional<CopyBookmark> of(String name) {
        Matcher m = NAME.matcher(name);
        if (!m.matches()) {
            return Optional.empty();
        }
        Color color = colorOf(m.group(2));
        Style style = styleOf(m.group(3));
        int part = m.group(4) == null ? 1 : Integer.parseInt(m.group(4));
        return CompactId.read(m.group(1)).map(id -> new CopyBookmark(id, color, style, part));
    }

    static Color colorOf(String key) {
        return Arrays.stream(Color.values())
                .filter(c -> String.valueOf(c.key()).equals(key))
                .findFirst()
                .orElse(Color.YELLOW);
    }

    /// By the first letter of its name.
    static Style styleOf(String letter) {
        return switch (letter) {
            case "u" -> Style.UNDERLINE;
            case "s" -> Style.STRIKEOUT;
            default -> Style.HIGHLIGHT;
        };
    }
}

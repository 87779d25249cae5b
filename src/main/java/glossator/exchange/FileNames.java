package glossator.exchange;

import glossator.document.Block;
import glossator.message.Messages;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes file names from titles that are valid on every platform: no characters that any of them
/// forbids, none that are invisible or change the text direction, no Windows device names, at most
/// [#MAX_BYTES] bytes of UTF-8.
public final class FileNames {
    public static final int MAX_BYTES = 80;

    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}" + Block.OBJECT + "\\uFFFD]");
    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Z}\\s]+");

    /// After Microsoft's “Naming Files, Paths, and Namespaces”; the name is compared up to its
    /// first dot.
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])\\s*(\\..*)?");

    private FileNames() {}

    /// The title as a file name, ending in `suffix` as given.
    ///
    /// @param suffix including the extension with its dot, from the program itself: ` - notes.md`
    public static String of(String title, String suffix) {
        String name = Normalizer.normalize(title, Normalizer.Form.NFC);
        name = BLANK.matcher(name).replaceAll(" ");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = FORBIDDEN.matcher(name).replaceAll("-");
        name = trim(name.replaceFirst("^[\\s.~\\-]+", ""));
        name = trim(cut(name, MAX_BYTES - suffix.getBytes(StandardCharsets.UTF_8).length));
        if (name.isEmpty()) {
            name = Messages.of("exchange.file.untitled");
        }
        String whole = name + suffix;
        return DEVICE.matcher(whole).matches() || DEVICE.matcher(name).matches()
                ? cut("_" + name, MAX_BYTES - suffix.getBytes(StandardCharsets.UTF_8).length)
                        + suffix
                : whole;
    }

    /// A path in `folder` that does not exist yet: `name`, or else with ` (2)`, ` (3)` … before its
    /// extension.
    public static Path findFree(Path folder, String name) {
        Path path = folder.resolve(name);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int n = 2; Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS); n++) {
            path = folder.resolve(String.format(Locale.ROOT, "%s (%d)%s", stem, n, ending));
        }
        return path;
    }

    /// Windows drops dots and spaces at the end of a name; a lone dash there is left over from
    /// truncation.
    private static String trim(String name) {
        return name.replaceFirst("(\\s\\p{Pd}+)?[\\s.]*$", "");
    }

    /// As many whole characters, as the user sees them, as fit in `bytes`.
    private static String cut(String name, int bytes) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        int end = 0;
        int used = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            used += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }
}

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

/// File names made from titles, good on every platform: no character that one of them forbids, none
/// that is invisible or turns the reading order, no device name of Windows, at most
/// [#MAX_BYTES] bytes of UTF-8.
public final class FileNames {
    public static final int MAX_BYTES = 80;

    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}" + Block.OBJECT + "\\uFFFD]");
    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Z}\\s]+");

    /// After Microsoft's “Naming Files, Paths, and Namespaces”; the name counts up to its first
    /// dot.
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])\\s*(\\..*)?");

    private FileNames() {}

    /// The title as a file name, `suffix` at its end as it is.
    ///
    /// @param suffix with the dot of the ending, of the program's own making: ` - notes.md`
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

    /// A path in `folder` at which nothing lies yet: `name`, else with ` (2)`, ` (3)` … before its
    /// ending.
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

    /// Windows drops dots and spaces at the end of a name; a lone dash there is left from a cut.
    private static String trim(String name) {
        return name.replaceFirst("(\\s\\p{Pd}+)?[\\s.]*$", "");
    }

    /// As many whole characters, as a reader sees them, as have room in `bytes`.
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

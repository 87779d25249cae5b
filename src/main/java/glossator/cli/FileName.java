package glossator.cli;

import glossator.library.Source;
import glossator.message.Messages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Names for files to be written that every file system takes.
final class FileName {
    private static final int MAX_BYTES = 80;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]+");

    /// Device names on Windows, with any ending.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³])(\\..*)?");

    private FileName() {}

    /// After the title of the only source; for several a common name.
    static String of(List<Source> sources, String ending) {
        String title =
                sources.size() == 1
                        ? sources.getFirst().title()
                        : Messages.of("cli.export.several-name");
        return stem(title) + "." + ending;
    }

    static String stem(String title) {
        String plain = Lines.plain(FORBIDDEN.matcher(title).replaceAll(" "));
        String stem = cut(plain).replaceAll("^[. ]+|[. ]+$", "");
        if (stem.isEmpty()) {
            return Messages.of("cli.export.no-name");
        }
        return DEVICE.matcher(stem).matches() ? "_" + stem : stem;
    }

    private static String cut(String text) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}

package glossator.format;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Originals made of strings.
final class Texts {
    private Texts() {}

    static Original file(String name, String text) {
        return new Original(name, text.getBytes(StandardCharsets.UTF_8), null);
    }

    /// The blocks as [Dump] writes them, a line each.
    static String blocks(String name, String text) {
        return blocks(Formats.read(file(name, text)));
    }

    static String blocks(Reading reading) {
        return reading.document().blocks().stream()
                .map(Dump::line)
                .collect(Collectors.joining("\n"));
    }
}

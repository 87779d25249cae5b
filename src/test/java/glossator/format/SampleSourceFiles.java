package glossator.format;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Originals made of strings.
public final class SampleSourceFiles {
    private SampleSourceFiles() {}

    public static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8), null);
    }

    /// The blocks as [DocumentDump] writes them, a line each.
    public static String blocks(String name, String text) {
        return blocks(Formats.read(file(name, text)));
    }

    public static String blocks(ImportedDocument imported) {
        return imported.document().blocks().stream()
                .map(DocumentDump::line)
                .collect(Collectors.joining("\n"));
    }
}

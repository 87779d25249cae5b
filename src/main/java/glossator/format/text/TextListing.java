package glossator.format.text;

import glossator.document.Block;
import glossator.document.DocumentBuilder;

import java.util.Map;

/// Texts that are not prose, recognized by their name: they keep every line.
final class TextListing {
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("java", "java"),
            Map.entry("py", "python"),
            Map.entry("js", "javascript"),
            Map.entry("ts", "typescript"),
            Map.entry("c", "c"),
            Map.entry("h", "c"),
            Map.entry("cpp", "cpp"),
            Map.entry("go", "go"),
            Map.entry("rs", "rust"),
            Map.entry("rb", "ruby"),
            Map.entry("r", "r"),
            Map.entry("sh", "shell"),
            Map.entry("sql", "sql"),
            Map.entry("css", "css"),
            Map.entry("json", "json"),
            Map.entry("xml", "xml"),
            Map.entry("svg", "xml"),
            Map.entry("yaml", "yaml"),
            Map.entry("yml", "yaml"),
            Map.entry("toml", "toml"),
            Map.entry("ini", "ini"),
            Map.entry("csv", "csv"),
            Map.entry("log", "log"),
            Map.entry("bib", "bibtex"),
            Map.entry("srt", "srt"),
            Map.entry("vtt", "vtt"));

    private TextListing() {}

    /// The language for a file name extension; empty for prose.
    static String language(String ending) {
        return LANGUAGES.getOrDefault(ending, "");
    }

    /// Writes one block for each run of lines without an empty one.
    static void read(String text, String language, DocumentBuilder builder) {
        var open = new StringBuilder();
        for (String line : (text + "\n\n").split("\r\n|[\r\n]", -1)) {
            if (!line.isBlank()) {
                open.append(open.isEmpty() ? "" : "\n").append(line);
            } else if (!open.isEmpty()) {
                builder.begin(new Block.Code(language)).text(open).end();
                open.setLength(0);
            }
        }
    }
}

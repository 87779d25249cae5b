package glossator.exchange.markdown;

import glossator.exchange.TextSanitizer;
import glossator.wording.Phrases;

import java.util.List;
import java.util.stream.Collectors;

/// The front matter of a Markdown file: keys with double-quoted scalars (YAML 1.2, §7.3.1).
final class FrontMatterWriter {
    private final TextSanitizer clean;
    private final StringBuilder out = new StringBuilder("---\n");

    FrontMatterWriter(TextSanitizer clean) {
        this.clean = clean;
    }

    /// Writes a key; skipped if the value is empty.
    void put(String key, String value) {
        if (!value.isBlank()) {
            out.append(key).append(": ").append(quote(value)).append('\n');
        }
    }

    void put(String key, List<String> values) {
        if (!values.isEmpty()) {
            String list = values.stream().map(this::quote).collect(Collectors.joining(", "));
            out.append(key).append(": [").append(list).append("]\n");
        }
    }

    private String quote(String value) {
        String line = Phrases.toOneLine(clean.sanitize(value));
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    String build() {
        return out + "---\n";
    }
}

package glossator.exchange;

import java.util.List;
import java.util.stream.Collectors;

/// The front matter of a Markdown file: keys with double-quoted scalars (YAML 1.2, §7.3.1).
final class Yaml {
    private final Clean clean;
    private final StringBuilder out = new StringBuilder("---\n");

    Yaml(Clean clean) {
        this.clean = clean;
    }

    /// An empty value is left out.
    void put(String key, String value) {
        if (!value.isBlank()) {
            out.append(key).append(": ").append(quoted(value)).append('\n');
        }
    }

    void put(String key, List<String> values) {
        if (!values.isEmpty()) {
            String list = values.stream().map(this::quoted).collect(Collectors.joining(", "));
            out.append(key).append(": [").append(list).append("]\n");
        }
    }

    private String quoted(String value) {
        String line = Phrases.oneLine(clean.text(value));
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    String block() {
        return out + "---\n";
    }
}

package glossator.format;

import glossator.document.Metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields between two lines of `---` at the beginning of a Markdown file: the simple part of
/// YAML that note-taking programs write.
///
/// @param length how many characters of the text it takes; 0 if there is none
record FrontMatter(Map<String, List<String>> fields, int length) {
    private static final Pattern FIELD = Pattern.compile("([\\w][\\w -]*?)\\s*:(?:\\s+(.*)|\\s*)");
    private static final Pattern ENTRY = Pattern.compile("\\s*-\\s+(.*)");
    private static final int MAX_LENGTH = 64 << 10;

    static FrontMatter of(String text) {
        if (!text.startsWith("---")) {
            return new FrontMatter(Map.of(), 0);
        }
        int end = end(text);
        var fields = new LinkedHashMap<String, List<String>>();
        List<String> open = new ArrayList<>();
        String[] lines = text.substring(0, end).split("\\R", -1);
        for (int i = 1; i < lines.length; i++) {
            Matcher field = FIELD.matcher(lines[i]);
            Matcher entry = ENTRY.matcher(lines[i]);
            if (field.matches()) {
                open = new ArrayList<>();
                fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), open);
                open.addAll(values(field.group(2) == null ? "" : field.group(2)));
            } else if (entry.matches()) {
                open.addAll(values(entry.group(1).replaceFirst("^name:\\s+", "")));
            } else if (lines[i].startsWith(" ") && !lines[i].isBlank()) {
                more(open, lines[i].strip());
            }
        }
        return new FrontMatter(fields, end);
    }

    /// The length of the block, or 0 if it is none: a rule at the beginning of a text looks alike.
    private static int end(String text) {
        String head = text.substring(0, Math.min(text.length(), MAX_LENGTH));
        int from = head.indexOf('\n') + 1;
        if (from == 0 || !head.substring(0, from).strip().equals("---")) {
            return 0;
        }
        boolean fields = false;
        while (from < head.length()) {
            int next = head.indexOf('\n', from);
            String line = head.substring(from, next < 0 ? head.length() : next).stripTrailing();
            from = next < 0 ? head.length() : next + 1;
            if (line.equals("---") || line.equals("...")) {
                return fields ? from : 0;
            }
            fields |= FIELD.matcher(line).matches();
        }
        return 0;
    }

    /// A further line of a folded value.
    private static void more(List<String> values, String line) {
        String before = values.isEmpty() ? "" : values.removeLast();
        values.add(before.isEmpty() ? line : before + " " + line);
    }

    private static List<String> values(String written) {
        String value = written.strip();
        if (value.isEmpty() || value.matches("[|>][+-]?")) {
            return List.of();
        }
        if (!value.startsWith("[") || !value.endsWith("]")) {
            return List.of(plain(value));
        }
        var all = new ArrayList<String>();
        for (String one : value.substring(1, value.length() - 1).split(",", -1)) {
            all.add(plain(one.strip()));
        }
        return all;
    }

    private static String plain(String value) {
        boolean quoted =
                value.length() > 1
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.charAt(value.length() - 1) == value.charAt(0);
        if (!quoted) {
            return value.replaceFirst("\\s+#.*$", "");
        }
        String inner = value.substring(1, value.length() - 1);
        return value.startsWith("'")
                ? inner.replace("''", "'")
                : inner.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    Metadata metadata() {
        var creators = new ArrayList<String>();
        for (String key : List.of("author", "authors", "creator", "by")) {
            if (creators.isEmpty()) {
                creators.addAll(fields.getOrDefault(key, List.of()));
            }
        }
        creators.removeIf(String::isBlank);
        return new Metadata(
                one("title"),
                creators,
                one("publisher", "publication", "site"),
                Dates.iso(one("date", "published", "created")),
                one("url", "source", "link", "canonical"),
                Languages.tag(one("lang", "language")));
    }

    private String one(String... keys) {
        for (String key : keys) {
            List<String> values = fields.getOrDefault(key, List.of());
            if (!values.isEmpty() && !values.getFirst().isBlank()) {
                return values.getFirst();
            }
        }
        return "";
    }
}

package glossator.format.markdown;

import glossator.document.Metadata;
import glossator.format.source.Dates;
import glossator.format.source.Languages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields between two lines of `---` at the beginning of a Markdown file: YAML as note-taking
/// programs write it, and what people mistake for it.
///
/// @param length how many characters of the text it occupies; 0 if there is none
public record FrontMatter(Map<String, List<String>> fields, int length) {
    private static final Pattern FIELD =
            Pattern.compile("([\\w][\\w -]*?)\\s*:(?:\\s+(.*)|\\s*)", Pattern.DOTALL);

    /// A line that begins a field rather than continuing one as a list item, a comment or a closing
    /// bracket does; also the last line.
    private static final Pattern BEGIN = Pattern.compile("---|[^\\s#\\]}-]");

    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*-\\s+(.*)$");
    private static final int MAX_LENGTH = 64 << 10;

    public static FrontMatter of(String text) {
        if (!text.startsWith("---")) {
            return new FrontMatter(Map.of(), 0);
        }
        int end = end(text);
        var fields = new LinkedHashMap<String, List<String>>();
        String[] lines = text.substring(0, end).split("\\R", -1);
        var entry = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            if (BEGIN.matcher(lines[i]).lookingAt()) {
                put(entry.toString(), fields);
                entry.setLength(0);
            }
            entry.append(lines[i]).append('\n');
        }
        return new FrontMatter(fields, end);
    }

    /// Each field is parsed separately, so that invalid YAML in one does not affect the others.
    private static void put(String entry, Map<String, List<String>> fields) {
        Matcher field = FIELD.matcher(entry.strip());
        if (field.matches()) {
            String written = field.group(2) == null ? "" : field.group(2);
            fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), values(entry, written));
        }
    }

    /// Invalid YAML is used as written, or as the items of a list.
    private static List<String> values(String entry, String written) {
        var values = new ArrayList<>(FrontMatterValues.of(entry));
        if (values.isEmpty() && !written.isBlank()) {
            ITEM.matcher(written).results().forEach(r -> values.add(r.group(1)));
            values.addAll(values.isEmpty() ? List.of(written) : List.of());
        }
        values.replaceAll(value -> value.strip().replaceAll("\\s+", " "));
        return values;
    }

    /// The length of the block; 0 if it is none: a thematic break at the beginning looks the same.
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

    Metadata metadata() {
        var creators = new ArrayList<String>();
        for (String key : List.of("author", "authors", "creator", "by")) {
            if (creators.isEmpty()) {
                creators.addAll(fields.getOrDefault(key, List.of()));
            }
        }
        creators.removeIf(String::isBlank);
        return Metadata.of(
                one("title"),
                creators,
                one("publisher", "publication", "site"),
                Dates.toIso(one("date", "published", "created")),
                one("url", "source", "link", "canonical"),
                Languages.toTag(one("lang", "language")));
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

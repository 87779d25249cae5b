package glossator.format.text;

import glossator.document.Metadata;
import glossator.format.source.Dates;
import glossator.format.source.Languages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The metadata at the beginning of a plain text: a title line, a byline, or fields like those of
/// Project Gutenberg.
///
/// @param titled the index of the group that is the title's heading; -1 if there is none
record TextHeader(Metadata metadata, int titled) {
    private static final int DEPTH = 80;
    private static final int MAX_TITLE = 120;
    private static final Pattern FIELD = Pattern.compile(
            "(?i)(title|author|creator|language|publisher|date|release date|url|source)s?:\\s+(\\S.*)");
    private static final Pattern BYLINE =
            Pattern.compile("(?i:by)\\s+(\\p{Lu}[\\p{L}.’'/-]*(\\s+[\\p{L}.’'/-]+){1,5})");

    static TextHeader of(List<TextGroup> groups, TextHeadings headings) {
        List<TextGroup> beginning = groups.subList(0, Math.min(DEPTH, groups.size()));
        boolean declared =
                beginning.stream().anyMatch(g -> g.first().text().contains("Project Gutenberg"))
                        || fields(beginning.getFirst()).containsKey("title");
        Map<String, String> fields = new TreeMap<>();
        if (declared) {
            beginning.forEach(g -> fields(g).forEach(fields::putIfAbsent));
        }
        String given = fields.getOrDefault("title", "");
        int titled = given.isEmpty() ? first(groups, headings) : named(beginning, given);
        String title = given.isEmpty() && titled >= 0 ? groups.get(titled).text() : given;
        String author = fields.getOrDefault("author", fields.getOrDefault("creator", ""));
        return new TextHeader(
                Metadata.of(
                        title,
                        author.isEmpty() ? findByline(beginning) : List.of(author),
                        fields.getOrDefault("publisher", ""),
                        Dates.toIso(fields.getOrDefault("date", "")),
                        fields.getOrDefault("url", ""),
                        Languages.toTag(fields.getOrDefault("language", ""))),
                titled);
    }

    private static Map<String, String> fields(TextGroup group) {
        var fields = new TreeMap<String, String>();
        String open = "";
        for (TextLine line : group.lines()) {
            Matcher m = line.width() > 300 ? FIELD.matcher("") : FIELD.matcher(line.text());
            if (m.matches()) {
                open = m.group(1).toLowerCase(Locale.ROOT);
                fields.putIfAbsent(open, m.group(2));
            } else if (!open.isEmpty() && line.indent() > 2) {
                fields.merge(open, line.text(), (a, b) -> a + " " + b);
            } else {
                open = "";
            }
        }
        return fields;
    }

    /// The group that repeats the title above the text, possibly without the subtitle.
    private static int named(List<TextGroup> groups, String title) {
        String whole = title.toLowerCase(Locale.ROOT);
        for (int i = 0; i < groups.size(); i++) {
            TextGroup group = groups.get(i);
            String text = group.size() > 3 ? "" : group.text().toLowerCase(Locale.ROOT);
            boolean part = text.length() > 3 && whole.startsWith(text + ":");
            if (text.replaceAll("[.:]$", "").equals(whole) || part) {
                return i;
            }
        }
        return -1;
    }

    private static int first(List<TextGroup> groups, TextHeadings headings) {
        TextGroup group = groups.getFirst();
        if (group.underline() != 0) {
            return 0;
        }
        String text = group.first().text();
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        boolean title = groups.size() > 1
                && group.size() == 1
                && group.quote() == 0
                && group.first().width() <= MAX_TITLE
                && text.codePoints().filter(Character::isLetter).count() > 1
                && !(text.matches(".*[.,;:…]$") && !capitals)
                && !text.matches("[-*•+#|{}<\\[].*|\\(?\\w{1,3}[.)]\\s.*|.*\\t.*|.*\\S {3,}\\S.*");
        return title && !chapter(groups, headings) ? 0 : -1;
    }

    /// A text that begins with its first chapter has no title.
    private static boolean chapter(List<TextGroup> groups, TextHeadings headings) {
        return headings.isHeading(0)
                && groups.getFirst().text().matches(".*\\d.*|(?iu)(chapter|глава).*");
    }

    private static List<String> findByline(List<TextGroup> groups) {
        var names = new ArrayList<String>();
        for (TextGroup group : groups.subList(0, Math.min(6, groups.size()))) {
            Matcher m = group.size() > 1 ? BYLINE.matcher("") : BYLINE.matcher(group.text());
            if (m.matches() && names.isEmpty()) {
                names.add(m.group(1));
            }
        }
        return names;
    }
}

package glossator.format.markdown;

import glossator.format.copy.NoteSyntax;
import glossator.format.copy.NumberSign;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes at the end of a Markdown text as footnotes: `[^note-1]`, or another label if the text
/// itself has such.
record MarkdownNoteSyntax(NumberSign numbers) implements NoteSyntax {
    private static final String HEADING = "<!-- annotations -->";
    private static final Pattern FIRST = Pattern.compile(
            "[^\r\n]*\\s+(?:`{3,}\\s+|~{3,}\\s+)?(?:\\[\\^([a-z]+)-\\d+\\]|<!--glossator\\s)");
    private static final List<String> LABELS = List.of("note", "mark", "gloss", "comment");
    private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~^=&!]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]<>#|~^=&!])");
    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9A-F]{1,6});");

    static final Family FAMILY = new Family() {
        @Override
        public boolean isHeading(String line) {
            return line.stripTrailing().equals(HEADING);
        }

        @Override
        public Optional<NoteSyntax> find(String section) {
            Matcher m = FIRST.matcher(section);
            return m.lookingAt()
                    ? Optional.of(of(m.group(1) == null ? LABELS.getFirst() : m.group(1)))
                    : Optional.empty();
        }

        @Override
        public NoteSyntax choose(String text) {
            String label = LABELS.getFirst();
            int at = 0;
            while (Pattern.compile("(?i)\\[\\^" + label + "-\\d").matcher(text).find()) {
                at++;
                label = at < LABELS.size() ? LABELS.get(at) : "x" + label;
            }
            return of(label);
        }
    };

    private static NoteSyntax of(String label) {
        return new MarkdownNoteSyntax(NumberSign.of("[^" + label + "-", "]"));
    }

    @Override
    public boolean hasFootnotes() {
        return true;
    }

    @Override
    public String heading(String title) {
        return HEADING;
    }

    @Override
    public String groupHeading(String title) {
        return "";
    }

    @Override
    public String lead(int number) {
        return numbers.write(number) + ": ";
    }

    @Override
    public String inline(String words) {
        return ACTIVE.matcher(words).replaceAll("\\\\$0");
    }

    @Override
    public String fromInline(String written) {
        return ESCAPED.matcher(resolve(written)).replaceAll("$1");
    }

    @Override
    public String body(String note) {
        return HarmlessMarkdown.disarm(note);
    }

    @Override
    public String fromBody(String written) {
        return HarmlessMarkdown.rearm(resolve(written));
    }

    /// References stand for what the character set of a file does not have.
    private static String resolve(String written) {
        return REFERENCE.matcher(written).replaceAll(m -> {
            int code = Integer.parseInt(m.group(1), 16);
            boolean beyond = code > 0x7F && Character.isValidCodePoint(code);
            return Matcher.quoteReplacement(beyond ? Character.toString(code) : m.group());
        });
    }

    @Override
    public String replyHead(String words) {
        return "**" + inline(words) + "**";
    }

    @Override
    public String fromReplyHead(String line) {
        boolean bold = line.length() > 4 && line.startsWith("**") && line.endsWith("**");
        return bold ? fromInline(line.substring(2, line.length() - 2)) : "";
    }

    @Override
    public String separator(char next) {
        return "([{:".indexOf(next) >= 0 ? "<!-- -->" : "";
    }
}

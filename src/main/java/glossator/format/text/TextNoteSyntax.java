package glossator.format.text;

import glossator.format.copy.NoteSyntax;
import glossator.format.copy.NumberSign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes at the end of a plain text: `[*1]` with more stars if the text itself has such numbers.
record TextNoteSyntax(NumberSign numbers) implements NoteSyntax {
    private static final String RULE = "=".repeat(20);
    private static final String GROUP_RULE = "-".repeat(20);
    private static final Pattern HEADING = Pattern.compile("={20} \\S[^=]{0,60} ={20}");
    private static final Pattern FIRST =
            Pattern.compile("[^\r\n]*\\s+(?:(\\[\\*{1,99})\\d+\\]|<!--glossator\\s)");
    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9A-F]{1,6});");

    static final Family FAMILY = new Family() {
        @Override
        public boolean isHeading(String line) {
            return HEADING.matcher(line).matches();
        }

        @Override
        public Optional<NoteSyntax> find(String section) {
            Matcher m = FIRST.matcher(section);
            return m.lookingAt()
                    ? Optional.of(of(m.group(1) == null ? "[*" : m.group(1)))
                    : Optional.empty();
        }

        @Override
        public NoteSyntax choose(String text) {
            String open = "[*";
            while (of(open).numbers().isIn(text)) {
                open += "*";
            }
            return of(open);
        }
    };

    private static NoteSyntax of(String open) {
        return new TextNoteSyntax(NumberSign.of(open, "]"));
    }

    @Override
    public boolean hasFootnotes() {
        return false;
    }

    @Override
    public String heading(String title) {
        return RULE + " " + title + " " + RULE;
    }

    /// Unlike the heading of all notes, by which the section is found.
    @Override
    public String groupHeading(String title) {
        return GROUP_RULE + " " + title + " " + GROUP_RULE;
    }

    @Override
    public String lead(int number) {
        return numbers.write(number) + " ";
    }

    @Override
    public String inline(String words) {
        return words;
    }

    @Override
    public String fromInline(String written) {
        return resolve(written);
    }

    @Override
    public String body(String note) {
        return note;
    }

    @Override
    public String fromBody(String written) {
        return resolve(written);
    }

    /// References stand for what the character set of a file does not have.
    private static String resolve(String written) {
        return REFERENCE.matcher(written).replaceAll(m -> {
            int code = Integer.parseInt(m.group(1), 16);
            return Matcher.quoteReplacement(
                    Character.isValidCodePoint(code) ? Character.toString(code) : m.group());
        });
    }

    @Override
    public String replyHead(String words) {
        return words;
    }

    @Override
    public String fromReplyHead(String line) {
        return resolve(line);
    }

    @Override
    public String separator(char next) {
        return "";
    }
}

package glossator.format.mail;

import glossator.document.Block;
import glossator.document.DocumentBuilder;

/// The plain text of a message: quoted lines become quotes, and wrapped lines are joined (RFC 3676
/// where it is followed).
final class EmlText {
    /// A line at least this long was wrapped by a program, not by the writer.
    private static final int WRAPPED = 60;

    private final DocumentBuilder builder;
    private final boolean flowed;
    private final StringBuilder open = new StringBuilder();
    private int depth;
    private int last;

    private EmlText(DocumentBuilder builder, boolean flowed) {
        this.builder = builder;
        this.flowed = flowed;
    }

    static void read(String text, boolean flowed, DocumentBuilder builder) {
        var reader = new EmlText(builder, flowed);
        text.lines().forEach(reader::line);
        reader.end();
    }

    private void line(String whole) {
        int quotes = 0;
        int from = 0;
        while (from < whole.length() && whole.charAt(from) == '>') {
            quotes++;
            from++;
            if (from + 1 < whole.length()
                    && whole.charAt(from) == ' '
                    && whole.charAt(from + 1) == '>') {
                from++;
            }
        }
        String line = whole.substring(from);
        line = line.startsWith(" ") && (flowed || quotes > 0) ? line.substring(1) : line;
        if (line.isBlank() || quotes != depth) {
            end();
        }
        depth = quotes;
        if (!line.isBlank()) {
            add(line);
        }
    }

    private void add(String line) {
        if (!open.isEmpty()) {
            boolean soft = flowed ? open.charAt(open.length() - 1) == ' ' : last >= WRAPPED;
            int length = open.length();
            while (length > 0 && open.charAt(length - 1) == ' ') {
                length--;
            }
            open.setLength(length);
            open.append(soft ? ' ' : Block.LINE_BREAK);
        }
        open.append(line);
        last = line.length();
    }

    private void end() {
        if (!open.isEmpty()) {
            builder.begin(new Block.Paragraph(), depth, 0).text(open).trimEnd().end();
        }
        open.setLength(0);
    }
}

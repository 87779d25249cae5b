package glossator.format.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The Markdown of a note as it may stand in somebody's file: a backslash before what would be HTML
/// or a picture, so that it loads and runs nothing where it is shown.
final class HarmlessMarkdown {
    /// Longer ones are not parsed: the parser's time may grow faster than the text.
    private static final int MAX_LENGTH = 50_000;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(30)
            .maxInlineNesting(30)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern DISARMED = Pattern.compile("\\\\(?=<|!\\[)");
    private static final Pattern ARMED = Pattern.compile("<|!\\[");

    private HarmlessMarkdown() {}

    static String disarm(String note) {
        if (!ARMED.matcher(note).find()) {
            return note;
        }
        if (note.length() > MAX_LENGTH) {
            return ARMED.matcher(note).replaceAll("\\\\$0");
        }
        String safe = note;
        // What stands in a block of HTML is Markdown once that is none.
        for (int i = 0; i < 10; i++) {
            List<Integer> places = placesIn(safe);
            if (places.isEmpty()) {
                return safe;
            }
            var out = new StringBuilder(safe);
            places.sort(null);
            places.reversed().forEach(at -> out.insert((int) at, '\\'));
            safe = out.toString();
        }
        return ARMED.matcher(note).replaceAll("\\\\$0");
    }

    private static List<Integer> placesIn(String note) {
        var places = new ArrayList<Integer>();
        Node root = PARSER.parse(note);
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline html) {
                places.add(html.getSourceSpans().getFirst().getInputIndex());
            }

            @Override
            public void visit(HtmlBlock html) {
                for (SourceSpan span : html.getSourceSpans()) {
                    int from = span.getInputIndex();
                    for (int i = from; i < from + span.getLength(); i++) {
                        if (note.charAt(i) == '<') {
                            places.add(i);
                        }
                    }
                }
            }

            @Override
            public void visit(Image image) {
                places.add(image.getSourceSpans().getFirst().getInputIndex());
                visitChildren(image);
            }
        });
        return places;
    }

    /// What [#disarm] was given, or what was written in its place.
    static String rearm(String written) {
        return DISARMED.matcher(written).replaceAll("");
    }
}

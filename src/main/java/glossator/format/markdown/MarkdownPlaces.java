package glossator.format.markdown;

import glossator.format.copy.SourcePlaces;
import glossator.format.source.TextPlaces;

import org.commonmark.internal.util.Html5Entities;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where each character of a document is in the Markdown that it was read from: through
/// backslashes and references; all of a code span or picture is where that is as a whole.
final class MarkdownPlaces {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});");
    private static final Pattern TASK = Pattern.compile("\\[[ xX]\\]\\s+");

    private final String text;
    private final int offset;
    private final int[] starts;
    private final int[] ends;
    private final IdentityHashMap<Text, int[]> aligned = new IdentityHashMap<>();

    private MarkdownPlaces(String text, int offset, int length) {
        this.text = text;
        this.offset = offset;
        starts = new int[length];
        ends = new int[length];
        Arrays.fill(starts, -1);
        Arrays.fill(ends, -1);
    }

    /// @param offset where the tree begins in the text
    /// @param length of the document
    static SourcePlaces of(String text, int offset, List<TextPlaces.Place> recorded, int length) {
        var places = new MarkdownPlaces(text, offset, length);
        recorded.forEach(places::take);
        return new SourcePlaces(places.starts, places.ends);
    }

    private void take(TextPlaces.Place place) {
        List<SourceSpan> spans = ((Node) place.node()).getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        if (place.isWhole()) {
            SourceSpan last = spans.getLast();
            int end = offset + last.getInputIndex() + last.getLength();
            Arrays.fill(
                    starts,
                    place.start(),
                    place.end(),
                    offset + spans.getFirst().getInputIndex());
            Arrays.fill(ends, place.start(), place.end(), end);
        } else if (place.node() instanceof Text node) {
            int[] own = aligned.computeIfAbsent(node, this::align);
            for (int i = 0; i < place.length(); i++) {
                starts[place.start() + i] = own[2 * (place.from() + i)];
                ends[place.start() + i] = own[2 * (place.from() + i) + 1];
            }
        }
    }

    /// The start and end of each character of the node.
    private int[] align(Text node) {
        String literal = node.getLiteral();
        int[] places = new int[2 * literal.length()];
        Arrays.fill(places, -1);
        int done = 0;
        for (SourceSpan span : node.getSourceSpans()) {
            int from = offset + span.getInputIndex();
            int to = Math.min(text.length(), from + span.getLength());
            Matcher task = TASK.matcher(text).region(from, to);
            if (done == 0
                    && task.lookingAt()
                    && !literal.startsWith(task.group().strip())) {
                from = task.end();
            }
            done = align(literal, done, from, to, places);
        }
        return places;
    }

    private int align(String literal, int begun, int from, int to, int[] places) {
        int done = begun;
        int at = from;
        while (at < to && done < literal.length()) {
            String means = meaning(at, to);
            int length = means.isEmpty() ? 1 : lengthOf(at, to);
            if (means.isEmpty()) {
                means = text.substring(at, at + 1);
            }
            if (literal.startsWith(means, done)) {
                for (int i = 0; i < means.length(); i++, done++) {
                    places[2 * done] = at;
                    places[2 * done + 1] = at + length;
                }
            } else if (length > 1) {
                length = 1;
                if (literal.charAt(done) == text.charAt(at)) {
                    places[2 * done] = at;
                    places[2 * done + 1] = at + 1;
                    done++;
                }
            }
            at += length;
        }
        return done;
    }

    /// What a backslash and the sign after it, or a reference, stands for; empty if neither is
    /// there.
    private String meaning(int at, int to) {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < to && isPunctuation(text.charAt(at + 1))) {
            return text.substring(at + 1, at + 2);
        }
        if (c == '&') {
            Matcher m = REFERENCE.matcher(text).region(at, to);
            return m.lookingAt() ? Html5Entities.entityToString(m.group()) : "";
        }
        return "";
    }

    private int lengthOf(int at, int to) {
        if (text.charAt(at) == '\\') {
            return 2;
        }
        Matcher m = REFERENCE.matcher(text).region(at, to);
        return m.lookingAt() ? m.end() - at : 1;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
}

package glossator.anchoring;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What stands beside the running words of a document, in UTF-16 units of its text.
///
/// @param calls the numbers and signs that refer to notes, ascending
/// @param readings by the words that they belong to, ascending
record TextAsides(List<Range> calls, List<Reading> readings) {
    static final TextAsides NONE = new TextAsides(List.of(), List.of());

    /// Superscripts that can be nothing but references to notes.
    private static final Pattern CALL =
            Pattern.compile("[\\[(]?(?:\\d{1,4}(?:[,–-] ?\\d{1,4})*|[*†‡§¶]{1,4})[\\])]?");

    /// A reading and the words that it belongs to.
    record Reading(Range words, String text) {}

    boolean isEmpty() {
        return calls.isEmpty() && readings.isEmpty();
    }

    static TextAsides of(Document document) {
        var calls = new ArrayList<Range>();
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            int start = document.start(i);
            for (Span span : block.spans()) {
                Range range = new Range(span.start(), span.end());
                if (isCall(span.inline(), range.of(block.text()))) {
                    calls.add(withBrackets(range, block.text()).shift(start));
                } else if (span.inline() instanceof Inline.Ruby(String reading)) {
                    readings.add(new Reading(range.shift(start), reading));
                }
            }
        }
        return new TextAsides(calls, readings);
    }

    private static boolean isCall(Inline inline, String text) {
        return inline instanceof Inline.NoteCall
                || (inline == Inline.Emphasis.SUPERSCRIPT && CALL.matcher(text).matches());
    }

    private static Range withBrackets(Range call, String text) {
        boolean enclosed = call.start() > 0
                && call.end() < text.length()
                && text.charAt(call.start() - 1) == '['
                && text.charAt(call.end()) == ']';
        return enclosed ? new Range(call.start() - 1, call.end() + 1) : call;
    }
}

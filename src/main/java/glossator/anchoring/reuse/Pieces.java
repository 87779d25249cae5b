package glossator.anchoring.reuse;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;

/// Divides a long passage into pieces of a sentence or several, which are looked for one by one.
final class Pieces {
    /// What is shorter is one piece, in UTF-16 units.
    private static final int WHOLE = 900;

    private static final int LEAST = 260;
    private static final int MOST = 560;
    private static final String ENDS = ".!?…\n。！？।؟۔";

    private Pieces() {}

    static List<Range> of(String text, Range passage) {
        var pieces = new ArrayList<Range>();
        int start = passage.start();
        while (passage.end() - start > WHOLE) {
            int end = findEnd(text, start);
            pieces.add(new Range(start, end));
            start = end;
        }
        pieces.add(new Range(start, passage.end()));
        return pieces;
    }

    private static int findEnd(String text, int start) {
        int space = start + MOST;
        for (int i = start + MOST; i > start + LEAST; i--) {
            char before = text.charAt(i - 1);
            if (ENDS.indexOf(before) >= 0) {
                return i;
            }
            boolean first = space == start + MOST;
            space = first && Character.isWhitespace(before) ? i : space;
        }
        return Character.isLowSurrogate(text.charAt(space)) ? space + 1 : space;
    }
}

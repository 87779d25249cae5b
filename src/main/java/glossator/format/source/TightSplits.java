package glossator.format.source;

import glossator.document.Block;
import glossator.document.Document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Where the builder of a document has split a block between two characters. The text has a line
/// end there that was not counted when the places of its characters were recorded.
public final class TightSplits {
    /// The offsets of those line ends, ascending.
    private final List<Integer> ends = new ArrayList<>();

    private TightSplits() {}

    public static TightSplits of(Document document) {
        var splits = new TightSplits();
        for (int i = 1; i < document.blocks().size(); i++) {
            if (document.blocks().get(i).join() == Block.Join.TIGHT) {
                splits.ends.add(document.start(i) - 1);
            }
        }
        return splits;
    }

    /// Takes a piece of a stretch.
    public interface Pieces {
        /// Takes one piece.
        ///
        /// @param done how many characters of the stretch come before the piece
        /// @param start where the piece is in the text
        void add(int done, int start, int length);
    }

    /// Divides a stretch of characters at the splits of its block, and moves it by those.
    ///
    /// @param block where its block began when the stretch was recorded
    /// @param start where the stretch began then
    public void divide(int block, int start, int length, Pieces pieces) {
        int found = Collections.binarySearch(ends, block);
        int first = found < 0 ? -found - 1 : found;
        int next = first;
        int done = 0;
        while (done < length) {
            int at = start + done + next - first;
            if (next < ends.size() && at >= ends.get(next)) {
                next++;
                continue;
            }
            int piece = length - done;
            if (next < ends.size()) {
                piece = Math.min(piece, ends.get(next) - at);
            }
            pieces.add(done, at, piece);
            done += piece;
        }
    }
}

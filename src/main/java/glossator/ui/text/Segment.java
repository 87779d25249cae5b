package glossator.ui.text;

import glossator.document.Block;

import org.fxmisc.richtext.model.TextOps;

import java.util.Optional;

/// A run of text with one look: characters, or one picture (a single U+FFFC). Segments with a
/// nonzero `number` are never joined; equal neighbors without one would be.
record Segment(String text, String picture, int number) {

    static Segment of(String text) {
        return new Segment(text, "", 0);
    }

    static Segment picture(String id, int number) {
        return new Segment(String.valueOf(Block.OBJECT), id, number);
    }

    boolean isPicture() {
        return !picture.isEmpty();
    }

    /// How the rich text model splits and joins segments.
    static final class Ops implements TextOps<Segment, RunStyle> {
        @Override
        public Segment create(String text) {
            return of(text);
        }

        @Override
        public int length(Segment piece) {
            return piece.text.length();
        }

        @Override
        public char charAt(Segment piece, int index) {
            return piece.text.charAt(index);
        }

        @Override
        public String getText(Segment piece) {
            return piece.text;
        }

        @Override
        public Segment subSequence(Segment piece, int start, int end) {
            boolean whole = start == 0 && end == piece.text.length();
            return whole ? piece : new Segment(piece.text.substring(start, end), "", piece.number);
        }

        @Override
        public Segment subSequence(Segment piece, int start) {
            return subSequence(piece, start, piece.text.length());
        }

        @Override
        public Optional<Segment> joinSeg(Segment left, Segment right) {
            return left.number != 0 || right.number != 0
                    ? Optional.empty()
                    : Optional.of(of(left.text + right.text));
        }

        @Override
        public Segment createEmptySeg() {
            return of("");
        }
    }
}

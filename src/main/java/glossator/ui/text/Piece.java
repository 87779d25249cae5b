package glossator.ui.text;

import glossator.document.Block;

import org.fxmisc.richtext.model.TextOps;

import java.util.Optional;

/// A run of the text with one look: characters, or one picture (a single U+FFFC). Pieces with a
/// `number` other than 0 are never joined; equal neighbours without one would be.
record Piece(String text, String picture, int number) {

    static Piece of(String text) {
        return new Piece(text, "", 0);
    }

    static Piece picture(String id, int number) {
        return new Piece(String.valueOf(Block.OBJECT), id, number);
    }

    boolean isPicture() {
        return !picture.isEmpty();
    }

    /// How the rich text model cuts and joins pieces.
    static final class Ops implements TextOps<Piece, Look> {
        @Override
        public Piece create(String text) {
            return of(text);
        }

        @Override
        public int length(Piece piece) {
            return piece.text.length();
        }

        @Override
        public char charAt(Piece piece, int index) {
            return piece.text.charAt(index);
        }

        @Override
        public String getText(Piece piece) {
            return piece.text;
        }

        @Override
        public Piece subSequence(Piece piece, int start, int end) {
            boolean whole = start == 0 && end == piece.text.length();
            return whole ? piece : new Piece(piece.text.substring(start, end), "", piece.number);
        }

        @Override
        public Piece subSequence(Piece piece, int start) {
            return subSequence(piece, start, piece.text.length());
        }

        @Override
        public Optional<Piece> joinSeg(Piece left, Piece right) {
            return left.number != 0 || right.number != 0
                    ? Optional.empty()
                    : Optional.of(of(left.text + right.text));
        }

        @Override
        public Piece createEmptySeg() {
            return of("");
        }
    }
}

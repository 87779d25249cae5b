package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Mark;
import glossator.document.Span;
import glossator.ui.Words;

import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyledSegment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Makes the rich text model's document out of ours: block *i* becomes paragraph *i*, character for
/// character.
final class Pieces {
    private final Document document;
    private int numbers;

    private Pieces(Document document) {
        this.document = document;
    }

    static ReadOnlyStyledDocument<Setting, Piece, Look> of(Document document) {
        return new Pieces(document).build();
    }

    private ReadOnlyStyledDocument<Setting, Piece, Look> build() {
        var builder =
                new ReadOnlyStyledDocumentBuilder<Setting, Piece, Look>(
                        new Piece.Ops(), Setting.NONE, Math.max(1, document.blocks().size()));
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            builder.addParagraph(segments(block), new Setting(i, block));
        }
        if (document.blocks().isEmpty()) {
            builder.addParagraph(Piece.of(""), Look.PLAIN, Setting.NONE);
        }
        return builder.build();
    }

    private List<StyledSegment<Piece, Look>> segments(Block block) {
        boolean risky = Words.areRisky(block.text());
        if (block.spans().isEmpty() && !risky) {
            return List.of(new StyledSegment<>(Piece.of(block.text()), Look.PLAIN));
        }
        var borders = new TreeSet<Integer>(Set.of(0, block.text().length()));
        for (Span span : block.spans()) {
            borders.add(span.start());
            borders.add(span.end());
        }
        var segments = new ArrayList<StyledSegment<Piece, Look>>(borders.size());
        int from = borders.removeFirst();
        for (int to : borders) {
            add(segment(block, from, to), risky, segments);
            from = to;
        }
        return segments;
    }

    /// Text that JavaFX cannot wrap in one piece is given to it in words, each with a number of its
    /// own, so that the model does not join them again.
    private void add(
            StyledSegment<Piece, Look> segment,
            boolean risky,
            List<StyledSegment<Piece, Look>> segments) {
        Piece piece = segment.getSegment();
        if (!risky || piece.isPicture()) {
            segments.add(segment);
            return;
        }
        for (String word : Words.of(piece.text())) {
            segments.add(new StyledSegment<>(new Piece(word, "", ++numbers), segment.getStyle()));
        }
    }

    private StyledSegment<Piece, Look> segment(Block block, int from, int to) {
        Set<Mark.Emphasis> emphasis = EnumSet.noneOf(Mark.Emphasis.class);
        String href = "";
        String picture = "";
        for (Span span : block.spans()) {
            if (span.start() > from) {
                break;
            }
            if (span.end() < to) {
                continue;
            }
            switch (span.mark()) {
                case Mark.Emphasis one -> emphasis.add(one);
                case Mark.Link(String to1) -> href = to1;
                case Mark.NoteCall(String target) -> {
                    href = '#' + target;
                    emphasis.add(Mark.Emphasis.SUPERSCRIPT);
                }
                case Mark.Image(String id, String _) -> picture = id;
            }
        }
        Look look = new Look(emphasis, href);
        boolean shown = !picture.isEmpty() && to - from == 1;
        return new StyledSegment<>(
                shown
                        ? Piece.picture(picture, ++numbers)
                        : Piece.of(block.text().substring(from, to)),
                look);
    }
}

package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Span;
import glossator.ui.control.RtlText;

import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyledSegment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Converts a document to the rich text model: block *i* becomes paragraph *i*, character for
/// character.
final class StyledText {
    private final Document document;
    private final Folding folding;
    private int numbers;

    private StyledText(Document document, Folding folding) {
        this.document = document;
        this.folding = folding;
    }

    static ReadOnlyStyledDocument<ParagraphStyle, Segment, RunStyle> of(
            Document document, Folding folding) {
        return new StyledText(document, folding).build(0, document.blocks().size());
    }

    /// The blocks from `from` to `to` (exclusive).
    static ReadOnlyStyledDocument<ParagraphStyle, Segment, RunStyle> of(
            Document document, Folding folding, int from, int to) {
        return new StyledText(document, folding).build(from, to);
    }

    private ReadOnlyStyledDocument<ParagraphStyle, Segment, RunStyle> build(int from, int to) {
        var builder = new ReadOnlyStyledDocumentBuilder<ParagraphStyle, Segment, RunStyle>(
                new Segment.Ops(), ParagraphStyle.NONE, Math.max(1, to - from));
        numbers = from << 8; // so that those of a part do not equal their neighbors'
        for (int i = from; i < to; i++) {
            Block block = document.blocks().get(i);
            builder.addParagraph(
                    segments(block), new ParagraphStyle(i, block, folding.isFolded(i)));
        }
        if (document.blocks().isEmpty()) {
            builder.addParagraph(Segment.of(""), RunStyle.PLAIN, ParagraphStyle.NONE);
        }
        return builder.build();
    }

    private List<StyledSegment<Segment, RunStyle>> segments(Block block) {
        boolean risky = RtlText.areRisky(block.text());
        if (block.spans().isEmpty() && !risky) {
            return List.of(new StyledSegment<>(Segment.of(block.text()), RunStyle.PLAIN));
        }
        var borders = new TreeSet<Integer>(Set.of(0, block.text().length()));
        for (Span span : block.spans()) {
            borders.add(span.start());
            borders.add(span.end());
        }
        var segments = new ArrayList<StyledSegment<Segment, RunStyle>>(borders.size());
        int from = borders.removeFirst();
        for (int to : borders) {
            add(segment(block, from, to), risky, segments);
            from = to;
        }
        return segments;
    }

    /// Text that JavaFX cannot wrap in one piece is added word by word, each word with a number of
    /// its own so that the model does not join them again.
    private void add(
            StyledSegment<Segment, RunStyle> segment,
            boolean risky,
            List<StyledSegment<Segment, RunStyle>> segments) {
        Segment piece = segment.getSegment();
        if (!risky || piece.isPicture()) {
            segments.add(segment);
            return;
        }
        for (String word : RtlText.of(piece.text())) {
            segments.add(new StyledSegment<>(new Segment(word, "", ++numbers), segment.getStyle()));
        }
    }

    private StyledSegment<Segment, RunStyle> segment(Block block, int from, int to) {
        Set<Inline.Emphasis> emphasis = EnumSet.noneOf(Inline.Emphasis.class);
        String href = "";
        String picture = "";
        for (Span span : block.spans()) {
            if (span.start() > from) {
                break;
            }
            if (span.end() < to) {
                continue;
            }
            switch (span.inline()) {
                case Inline.Emphasis one -> emphasis.add(one);
                case Inline.Link(String to1) -> href = to1;
                case Inline.NoteCall(String target) -> {
                    href = '#' + target;
                    emphasis.add(Inline.Emphasis.SUPERSCRIPT);
                }
                case Inline.Image(String id, String _) -> picture = id;
                case Inline.Ruby _, Inline.TitlePart _ -> {}
            }
        }
        RunStyle look = new RunStyle(emphasis, href);
        boolean shown = !picture.isEmpty() && to - from == 1;
        return new StyledSegment<>(
                shown
                        ? Segment.picture(picture, ++numbers)
                        : Segment.of(block.text().substring(from, to)),
                look);
    }
}

package glossator.ui.text;

import glossator.document.Block;

import java.util.List;

/// The paragraph style of the rich text model: the block and its index in the document (-1 before
/// there is one).
record ParagraphStyle(int index, Block block) {
    static final ParagraphStyle NONE = new ParagraphStyle(
            -1, new Block(new Block.Paragraph(), "", List.of(), 0, 0, Block.Join.NONE));
}

package glossator.ui.text;

import glossator.document.Block;

import java.util.List;

/// The paragraph style of the rich text model: the block and its index in the document (-1 before
/// there is one).
///
/// @param folded whether it is not shown
record ParagraphStyle(int index, Block block, boolean folded) {
    static final ParagraphStyle NONE = new ParagraphStyle(
            -1, new Block(new Block.Paragraph(), "", List.of(), 0, 0, Block.Join.NONE), false);
}

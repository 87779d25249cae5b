package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Range;

import java.util.List;

/// A note as a call in the text refers to it.
///
/// @param call the characters of the call in the document
/// @param label the note's label as printed; may be empty
/// @param start the offset of the note in the document
/// @param blocks its text
record CalledNote(Range call, String label, int start, List<Block> blocks) {
    CalledNote {
        blocks = List.copyOf(blocks);
    }

    /// The words of the note, paragraph by paragraph.
    String text() {
        return String.join("\n", blocks.stream().map(Block::text).toList())
                .replace(Block.LINE_BREAK, '\n');
    }
}

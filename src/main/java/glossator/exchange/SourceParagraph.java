package glossator.exchange;

import glossator.document.Block;
import glossator.document.Document;

import java.util.ArrayList;
import java.util.List;

/// A paragraph as in the source: the blocks `first` to `last` of the document, which the builder
/// had split because of their length, together again. One `\n` separates each from the next.
///
/// @param lead the first block, which gives the kind of the whole
public record SourceParagraph(Document document, int first, int last, Block lead) {

    public static List<SourceParagraph> allOf(Document document) {
        List<Block> blocks = document.blocks();
        var units = new ArrayList<SourceParagraph>();
        int first = 0;
        for (int i = 1; i <= blocks.size(); i++) {
            if (i == blocks.size() || blocks.get(i).join() == Block.Join.NONE) {
                units.add(new SourceParagraph(document, first, i - 1, blocks.get(first)));
                first = i;
            }
        }
        return units;
    }

    public int start() {
        return document.start(first);
    }

    public int end() {
        return document.end(last);
    }

    /// What the source has in place of the line end before block `index` of this paragraph.
    public String separatorBefore(int index) {
        return switch (document.blocks().get(index).join()) {
            case TIGHT -> "";
            case NONE, SPACE ->
                lead.kind() instanceof Block.Code ? String.valueOf(Block.LINE_BREAK) : " ";
        };
    }
}

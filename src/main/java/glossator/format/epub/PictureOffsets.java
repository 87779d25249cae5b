package glossator.format.epub;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Span;

/// Where pictures are in the text.
final class PictureOffsets {
    private PictureOffsets() {}

    /// The offset of the picture with this id; 0 if the text does not have it.
    static int of(Document document, String id) {
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            for (Span span : block.spans()) {
                if (span.inline() instanceof Inline.Image(String own, var _) && own.equals(id)) {
                    return document.start(i) + span.start();
                }
            }
        }
        return 0;
    }
}

package glossator.library;

import glossator.annotation.AreaText;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.PrintedPage;
import glossator.document.Span;

import java.util.List;

/// Where targets are in the order of the text of an edition, and the words beneath them.
///
/// @param pages of the edition
record TargetPosition(Document document, List<PrintedPage> pages) {
    /// The target with the words beneath it now; an area of a picture keeps its own.
    Target withWords(Target target) {
        return target instanceof Target.Area(Surface.Page page, List<Rectangle> parts, var _)
                ? new Target.Area(page, parts, beneath(page, parts).words())
                : target;
    }

    /// The offset of the bare position.
    int of(Target target) {
        return switch (target) {
            case Target.Area(Surface.Page page, List<Rectangle> parts, var _) ->
                beneath(page, parts).position();
            case Target.Area(Surface.Picture(String id), var _, var _) -> ofPicture(id);
            case Target.WholePage(Surface.Page page) ->
                pages.get(page.index()).range().start();
            case Target.Passage _, Target.WholeSource _ -> 0;
        };
    }

    private AreaText beneath(Surface.Page page, List<Rectangle> parts) {
        return AreaText.of(pages.get(page.index()), parts, document.text());
    }

    private int ofPicture(String id) {
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            for (Span span : block.spans()) {
                if (span.inline() instanceof Inline.Image(String shown, var _)
                        && shown.equals(id)) {
                    return document.start(i) + span.start();
                }
            }
        }
        return 0;
    }
}

package glossator.format.office.docx;

import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;

import java.util.Optional;

/// The pictures that areas are on. Their ids are numbers in the order of the file, which changes
/// when another program adds a picture.
final class DocxPictureTargets {
    private DocxPictureTargets() {}

    /// The target on the picture that is at `range` now.
    static Target renew(Target target, Range range, DocxReading reading) {
        if (target instanceof Target.Area area && area.surface() instanceof Surface.Picture) {
            return at(range.start(), reading.document())
                    .<Target>map(id -> new Target.Area(
                            new Surface.Picture(id), area.rectangles(), area.words()))
                    .orElse(target);
        }
        return target;
    }

    private static Optional<String> at(int offset, Document document) {
        if (document.blocks().isEmpty()) {
            return Optional.empty();
        }
        int index = document.blockAt(offset);
        int in = offset - document.start(index);
        for (Span span : document.blocks().get(index).spans()) {
            if (span.start() <= in
                    && in < span.end()
                    && span.inline() instanceof Inline.Image(String id, String _)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /// Where the picture `id` is in the text; -1 if it is not there.
    static int find(String id, Document document) {
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            for (Span span : block.spans()) {
                if (span.inline() instanceof Inline.Image(String name, String _)
                        && name.equals(id)) {
                    return document.start(i) + span.start();
                }
            }
        }
        return -1;
    }
}

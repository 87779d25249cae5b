package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The pictures of a document in the order of the text.
final class PicturePlaces {
    private final TreeMap<Integer, PicturePlace> byOffset = new TreeMap<>();
    private final Map<String, PicturePlace> byId = new HashMap<>();

    PicturePlaces(Document document) {
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (!block.spans().isEmpty()) {
                add(block, document.start(i));
            }
        }
    }

    private void add(Block block, int start) {
        for (Span span : block.spans()) {
            if (span.inline() instanceof Inline.Image(String id, String alternative)
                    && !id.isEmpty()
                    && span.end() - span.start() == 1) {
                var place = new PicturePlace(start + span.start(), id, alternative.strip());
                byOffset.putIfAbsent(place.offset(), place);
                byId.putIfAbsent(id, place);
            }
        }
    }

    boolean isEmpty() {
        return byOffset.isEmpty();
    }

    Optional<PicturePlace> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The first one in `range`.
    Optional<PicturePlace> firstIn(Range range) {
        return Optional.ofNullable(byOffset.ceilingEntry(range.start()))
                .map(Map.Entry::getValue)
                .filter(place -> place.offset() < range.end());
    }

    /// The one that a user means: in the selection, else beside the caret, else the first in view.
    Optional<PicturePlace> meant(Range selection, Range inView) {
        int caret = selection.start();
        return selection.isEmpty()
                ? firstIn(new Range(caret, caret + 1))
                        .or(() -> firstIn(new Range(Math.max(0, caret - 1), caret)))
                        .filter(place -> place.range().overlaps(inView))
                        .or(() -> firstIn(inView))
                : firstIn(selection).or(() -> firstIn(inView));
    }
}

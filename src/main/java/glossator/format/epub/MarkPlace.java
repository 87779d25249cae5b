package glossator.format.epub;

import glossator.format.epub.PagePositions.Located;
import glossator.format.html.MarkupPieces.Piece;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the marks of an annotation are in the pages of the finished copy.
///
/// @param page of the start; other programs do not know of passages that go on on the next page
/// @param positions in that page
/// @param end of what is on that page; empty if nothing is marked
record MarkPlace(CopyPage page, PagePositions positions, Located start, Optional<Located> end) {

    /// Finds the places in a copy whose pages are finished.
    static final class Finder {
        private final CopyPages pages;
        private final Map<String, PagePositions> positions = new HashMap<>();

        Finder(CopyPages pages) {
            this.pages = pages;
        }

        /// Empty if nothing in a page is marked, nor next to the annotation.
        Optional<MarkPlace> of(CopyMark mark) {
            List<Piece> pieces =
                    mark.pieces().isEmpty() ? mark.anchor().stream().toList() : mark.pieces();
            if (pieces.isEmpty()) {
                return Optional.empty();
            }
            Piece first = pieces.getFirst();
            CopyPage page = pages.of(first);
            PagePositions in = positions.computeIfAbsent(page.name(), _ -> page.positions());
            Optional<Located> end = mark.pieces().reversed().stream()
                    .filter(p -> p.page() == first.page())
                    .findFirst()
                    .flatMap(last -> in.locate(page.moved(last.end() - 1) + 1, true));
            return in.locate(page.moved(first.start()), false)
                    .map(start -> new MarkPlace(page, in, start, end));
        }
    }

    /// The steps of the CFI from the root of the page to the start.
    String startSteps() {
        return positions.steps(start);
    }

    /// The same for the end; that of the start if there is none.
    String endSteps() {
        return positions.steps(end.orElse(start));
    }
}

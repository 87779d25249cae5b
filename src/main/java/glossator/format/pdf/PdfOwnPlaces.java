package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds where annotations of this program are in an annotated copy: exactly where they were,
/// unless someone has moved them since.
final class PdfOwnPlaces {
    private final boolean exact;
    private final PdfPlaces places;
    private final PdfPassages passages;
    private final PdfPictureBoxes pictures;
    private final int length;

    /// @param exact whether positions count in the text as it is
    /// @param places where annotations are by what is beneath
    /// @param length of the text
    PdfOwnPlaces(
            boolean exact,
            PdfPlaces places,
            PdfPassages passages,
            PdfPictureBoxes pictures,
            int length) {
        this.exact = exact;
        this.places = places;
        this.passages = passages;
        this.pictures = pictures;
        this.length = length;
    }

    /// @param parts of the mark, the first of which bears the traces
    /// @param seen where they are by what is beneath
    PdfPlace of(PdfTraces traces, List<PdfMarkup> parts, PdfPlace seen) {
        boolean known = exact && traces.start() >= 0 && traces.end() <= length;
        Range range = known ? new Range(traces.start(), traces.end()) : seen.main();
        PdfMarkup head = parts.getFirst();
        return switch (traces.kind()) {
            case MEMO -> PdfPlace.at(range.start(), Target.WHOLE_SOURCE);
            case PAGE -> PdfPlace.at(range.start(), places.page(head).target());
            case REPLY, SETTLED -> seen;
            case MARK ->
                head.isOfText()
                        ? passage(known, head.isNamed(traces.id()), range, parts, seen)
                        : head.isOfPoint()
                                ? point(known, range, head, seen)
                                : area(traces, range, parts, seen);
        };
    }

    /// @param ours whether this program wrote it, always one passage
    private PdfPlace passage(
            boolean known, boolean ours, Range range, List<PdfMarkup> parts, PdfPlace seen) {
        if (known && passages.isAt(range, boxes(parts))) {
            return new PdfPlace(List.of(range), Target.PASSAGE);
        }
        return ours && seen.isPassage() ? new PdfPlace(List.of(seen.hull()), Target.PASSAGE) : seen;
    }

    private PdfPlace point(boolean known, Range range, PdfMarkup head, PdfPlace seen) {
        boolean there = known
                && passages.spot(range.start())
                        .filter(spot -> spot.page() == head.index())
                        .filter(spot -> PdfPassages.isAt(List.of(spot.box()), head.boxes()))
                        .isPresent();
        return there ? PdfPlace.at(range.start(), Target.PASSAGE) : seen;
    }

    private PdfPlace area(PdfTraces traces, Range range, List<PdfMarkup> parts, PdfPlace seen) {
        List<Rectangle> found =
                parts.stream().flatMap(part -> part.boxes().stream()).toList();
        if (traces.picture().isEmpty()) {
            return !traces.boxes().isEmpty() && isAt(traces.boxes(), found)
                    ? PdfPlace.at(range.start(), ofPage(parts.getFirst(), traces.boxes(), seen))
                    : seen;
        }
        boolean there = exact
                && pictures.onPage(traces.picture(), traces.boxes())
                        .filter(spots ->
                                isAt(spots.stream().map(PdfPassages.Spot::box).toList(), found))
                        .isPresent();
        var surface = new Surface.Picture(traces.picture());
        return there
                ? PdfPlace.at(range.start(), new Target.Area(surface, traces.boxes(), ""))
                : seen;
    }

    private Target ofPage(PdfMarkup head, List<Rectangle> boxes, PdfPlace seen) {
        String words = seen.target() instanceof Target.Area area ? area.words() : "";
        return places.page(head)
                .target()
                .onPage()
                .<Target>map(page -> new Target.Area(page, boxes, words))
                .orElseGet(seen::target);
    }

    private static boolean isAt(List<Rectangle> expected, List<Rectangle> found) {
        return PdfPassages.isAt(expected.stream().map(PdfBoxes::widened).toList(), found);
    }

    private static SortedMap<Integer, List<Rectangle>> boxes(List<PdfMarkup> parts) {
        var boxes = new TreeMap<Integer, List<Rectangle>>();
        for (PdfMarkup part : parts) {
            boxes.computeIfAbsent(part.index(), _ -> new ArrayList<>()).addAll(part.boxes());
        }
        return boxes;
    }
}

package glossator.ui.page;

import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PrintedPage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// The annotations of areas and of whole pages, page by page.
final class PageAnnotations {
    static final PageAnnotations NONE = new PageAnnotations(Placements.NONE, List.of());

    private final Map<Integer, List<PageArea>> areas = new HashMap<>();
    private final Map<Integer, List<Placement>> notes = new HashMap<>();

    PageAnnotations(Placements placements, List<PrintedPage> pages) {
        for (Placement placement : placements.all()) {
            placement
                    .target()
                    .onPage()
                    .filter(page -> page.index() < pages.size())
                    .ifPresent(page -> add(placement, page, pages.get(page.index())));
        }
        areas.values().forEach(on -> on.sort(Comparator.comparingDouble(a -> -a.size())));
    }

    private void add(Placement placement, Surface.Page page, PrintedPage printed) {
        int index = page.index();
        if (placement.target() instanceof Target.Area area) {
            areas.computeIfAbsent(index, _ -> new ArrayList<>())
                    .add(PageArea.of(placement, index, area, printed.frame()));
        } else {
            notes.computeIfAbsent(index, _ -> new ArrayList<>()).add(placement);
        }
    }

    /// The areas on a page, the largest first, as they lie on one another.
    List<PageArea> areas(int page) {
        return areas.getOrDefault(page, List.of());
    }

    /// The notes on a page as a whole.
    List<Placement> notes(int page) {
        return notes.getOrDefault(page, List.of());
    }

    /// The smallest area at a point of the printed page.
    Optional<PageArea> areaAt(PageGeometry.PagePoint point) {
        return areas(point.page()).reversed().stream()
                .filter(area -> area.contains(point.x(), point.y()))
                .findFirst();
    }

    Optional<PageArea> findArea(UUID annotation) {
        return areas.values().stream()
                .flatMap(List::stream)
                .filter(area -> area.annotation().id().equals(annotation))
                .findFirst();
    }

    /// The page that an annotation is a note on as a whole; empty if it is none.
    OptionalInt pageOfNote(UUID annotation) {
        return notes.entrySet().stream()
                .filter(on -> on.getValue().stream().anyMatch(n -> n.id().equals(annotation)))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }
}

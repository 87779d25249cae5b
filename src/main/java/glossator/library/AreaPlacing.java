package glossator.library;

import static java.util.stream.Collectors.groupingBy;

import glossator.anchoring.area.AreaAnchor;
import glossator.anchoring.area.AreaAnchoring;
import glossator.anchoring.area.AreaBox;
import glossator.anchoring.area.AreaLook;
import glossator.anchoring.area.PageLook;
import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Placements;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Places areas and page notes in an edition that they were not made in, by what its pages and
/// pictures look like. Drawing them takes a while, so this is done apart from adding an edition.
///
/// @param painter draws what is compared
/// @param each called between two pages; may end the work by throwing
record AreaPlacing(
        Database database,
        EditionRows editions,
        AnnotationRows annotations,
        AnchorRows anchors,
        SurfacePainter painter,
        Runnable each) {
    private static final System.Logger LOG = System.getLogger("glossator.library");
    private static final List<AreaBox> WHOLE = List.of(new AreaBox(0, 0, 1, 1));

    /// What was found for an annotation.
    private record Found(Annotation annotation, Anchor anchor, Target target) {}

    /// Those with a place on a page or picture that have neither been looked for nor decided on in
    /// this edition.
    static List<Annotation> due(Database database, UUID source, UUID edition) {
        return database.read(() -> {
            var anchors = new AnchorRows(database);
            var decisions = new DecisionRows(database);
            return new AnnotationRows(database)
                    .targetsFromElsewhere(source, edition).stream()
                            .filter(AreaPlacing::isSeen)
                            .filter(a -> anchors.find(a.id(), edition).isEmpty())
                            .filter(a -> decisions.find(a.id(), edition).isEmpty())
                            .sorted(Placements::compare)
                            .toList();
        });
    }

    /// Whether it is on something that has a look.
    static boolean isSeen(Annotation annotation) {
        return switch (annotation.target()) {
            case Target.Area _, Target.WholePage _ -> true;
            case Target.Passage _, Target.WholeSource _ -> false;
        };
    }

    /// Looks for all that are due, and stores where they are, or keeps it in memory in a library
    /// that cannot be written. Returns how many were looked for.
    int placeAll(UUID source, UUID edition) {
        var found = new ArrayList<Found>();
        var refused = new ArrayList<Refusal>();
        due(database, source, edition).stream()
                .collect(groupingBy(
                        a -> a.target().onPage().isPresent(), groupingBy(Annotation::edition)))
                .forEach((onPages, all) -> all.forEach((made, own) -> {
                    try {
                        found.addAll(
                                onPages
                                        ? placeOnPages(own, made, edition)
                                        : placeOnPictures(own, made, edition));
                    } catch (Refusal e) {
                        refused.add(e);
                    }
                }));
        store(edition, found);
        if (found.isEmpty() && !refused.isEmpty()) {
            throw refused.getFirst();
        }
        return found.size();
    }

    private void store(UUID edition, List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        if (database.whyReadOnly().isPresent()) {
            found.forEach(one -> database.unstoredAnchors()
                    .keep(one.annotation().id(), edition, one.anchor(), one.target()));
            return;
        }
        database.write(() -> {
            for (Found one : found) {
                // Its bounds may have been changed in the meantime; then it is due again.
                if (annotations.isOfPassage(one.annotation())) {
                    anchors.write(one.annotation().id(), edition, one.anchor(), one.target());
                }
            }
            return true;
        });
    }

    private List<Found> placeOnPages(List<Annotation> all, UUID made, UUID edition) {
        return place(
                all,
                SurfaceLooks.ofPages(made, pages(made), painter),
                SurfaceLooks.ofPages(edition, pages(edition), painter),
                edition);
    }

    private List<PrintedPage> pages(UUID edition) {
        return new PageRows(database).of(edition, editions.text(edition)).orElse(List.of());
    }

    private List<Found> placeOnPictures(List<Annotation> all, UUID made, UUID edition) {
        var pictures = new PictureIds(database);
        var positions = new TargetPosition(editions.document(edition), List.of());
        var found = new ArrayList<Found>();
        var rest = new ArrayList<Annotation>();
        for (Annotation annotation : all) {
            Optional<Found> same = pictures.same(annotation, edition)
                    .map(id -> found(
                            annotation,
                            positions,
                            onPicture(annotation, id),
                            range -> new Anchor.Exact(range, 1)));
            same.ifPresentOrElse(found::add, () -> rest.add(annotation));
        }
        if (!rest.isEmpty()) {
            found.addAll(place(
                    rest,
                    SurfaceLooks.ofPictures(made, pictures.of(made), painter),
                    SurfaceLooks.ofPictures(edition, pictures.of(edition), painter),
                    edition));
        }
        return found;
    }

    private static Target onPicture(Annotation annotation, String id) {
        var area = (Target.Area) annotation.target();
        return new Target.Area(new Surface.Picture(id), area.rectangles(), area.words());
    }

    private List<Found> place(
            List<Annotation> all, SurfaceLooks made, SurfaceLooks now, UUID edition) {
        if (now.surfaces().isEmpty()) {
            return all.stream()
                    .map(a -> new Found(a, new Anchor.Orphan(1, List.of()), a.target()))
                    .toList();
        }
        var rows = new PageLookRows(database);
        List<PageLook> old = made.all(rows, each);
        AreaAnchoring anchoring = AreaAnchoring.between(old, now.all(rows, each));
        var words = new PagesOfWords(editions.text(edition), now.pages());
        var positions = new TargetPosition(editions.document(edition), now.pages());
        var found = new ArrayList<Found>();
        @Nullable Refusal refused = null;
        for (Annotation annotation : all) {
            try {
                anchor(annotation, made, anchoring, now, words)
                        .ifPresent(anchor -> found.add(found(annotation, now, positions, anchor)));
            } catch (Refusal e) {
                LOG.log(Level.DEBUG, "an area cannot be compared", e);
                refused = e;
            }
            each.run();
        }
        if (found.isEmpty() && refused != null) {
            throw refused;
        }
        return found;
    }

    /// Empty if it is on a page that its edition does not have. Refuses if that cannot be drawn, as
    /// without the password; then it is tried again later.
    private static Optional<AreaAnchor> anchor(
            Annotation annotation,
            SurfaceLooks made,
            AreaAnchoring anchoring,
            SurfaceLooks now,
            PagesOfWords words) {
        int at = made.indexOf(surface(annotation));
        if (at < 0) {
            return Optional.empty();
        }
        AreaLook look = AreaLook.of(made.draw(at).picture(), boxes(annotation, made, at));
        return Optional.of(anchoring.anchor(
                at, look, page -> now.draw(page).picture(), words.find(annotation.words())));
    }

    private static List<AreaBox> boxes(Annotation annotation, SurfaceLooks made, int at) {
        return annotation.target() instanceof Target.Area area
                ? made.boxes(at, area.rectangles())
                : WHOLE;
    }

    private static Surface surface(Annotation annotation) {
        return switch (annotation.target()) {
            case Target.Area area -> area.surface();
            case Target.WholePage(Surface.Page page) -> page;
            case Target.Passage _, Target.WholeSource _ ->
                throw new IllegalArgumentException("has no look");
        };
    }

    private static Found found(
            Annotation annotation, SurfaceLooks now, TargetPosition positions, AreaAnchor anchor) {
        return switch (anchor) {
            case AreaAnchor.Exact(AreaAnchor.Place place, double sure) ->
                found(
                        annotation,
                        positions,
                        target(annotation, now, place),
                        range -> new Anchor.Exact(range, sure));
            case AreaAnchor.Moved(AreaAnchor.Place place, double sure) ->
                found(
                        annotation,
                        positions,
                        target(annotation, now, place),
                        range -> new Anchor.Moved(range, sure));
            case AreaAnchor.Changed(
                    AreaAnchor.Place place,
                    double share,
                    boolean moved,
                    double sure) ->
                found(
                        annotation,
                        positions,
                        target(annotation, now, place),
                        range -> new Anchor.Changed(range, share, moved, sure));
            case AreaAnchor.Orphan(double sure, var _) ->
                new Found(annotation, new Anchor.Orphan(sure, List.of()), annotation.target());
        };
    }

    private interface At {
        Anchor of(Range range);
    }

    private static Found found(
            Annotation annotation, TargetPosition positions, Target target, At at) {
        int position = positions.of(target);
        return new Found(
                annotation, at.of(new Range(position, position)), positions.withWords(target));
    }

    private static Target target(Annotation annotation, SurfaceLooks now, AreaAnchor.Place place) {
        Surface surface = now.surfaces().get(place.page());
        if (annotation.target() instanceof Target.WholePage
                && surface instanceof Surface.Page page) {
            return new Target.WholePage(page);
        }
        List<Rectangle> parts = now.rectangles(place.page(), place.boxes());
        return new Target.Area(surface, parts, annotation.words());
    }
}

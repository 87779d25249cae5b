package glossator.format.office.docx;

import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.office.ParagraphBuilder.Place;
import glossator.format.office.copy.CopyBookmark;

import org.w3c.dom.Element;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Puts the marks of new annotations at their places: the bookmarks by which they are recognized,
/// and the ranges of their comments.
final class DocxMarking {
    private final DocxPlaces places;
    private final DocxAnchors anchors;
    private final DocxIds ids;
    private final Function<Element, DocxPartEdit> edits;

    DocxMarking(
            DocxPlaces places,
            DocxAnchors anchors,
            DocxIds ids,
            Function<Element, DocxPartEdit> edits) {
        this.places = places;
        this.anchors = anchors;
        this.ids = ids;
        this.edits = edits;
    }

    /// What came of it.
    ///
    /// @param lead as [DocxTrace] has it
    /// @param aside whether the comment is not over all of its words
    /// @param cut whether it is over those in its table cell alone
    record Marked(int lead, int trail, boolean aside, boolean cut) {
        /// The passage that a reader finds, of one that was to be marked.
        Range seen(Range wanted) {
            return new Range(wanted.start() - lead, wanted.end() - trail);
        }
    }

    /// The two positions of a mark.
    private record Ends(DocxSlot start, DocxSlot end, WordNames names, boolean point) {
        void add(String begin, String finish) {
            if (point) {
                start.addPoint(begin + finish);
            } else {
                start.addStart(begin);
                end.addEnd(finish);
            }
        }
    }

    /// A passage of which no character is in the file itself, such as the number of a heading, is
    /// marked where it would be. Empty if no character of the text is in the file.
    ///
    /// @param bookmarked whether it gets bookmarks
    /// @param comments the ids of its comment and the replies to it; empty if it gets none
    Optional<Marked> mark(CopyAnnotation annotation, boolean bookmarked, List<String> comments) {
        Range range = anchors.range(annotation);
        List<DocxPlaces.Stretch> stretches = places.stretches(range);
        if (stretches.isEmpty()) {
            return markPoint(annotation, range.start(), bookmarked, comments);
        }
        // LibreOffice ends a bookmark too early that ends directly before a comment.
        Range commented = anchors.commented(annotation);
        boolean cut = !comments.isEmpty() && !commented.equals(range);
        boolean aside = !comments.isEmpty()
                && addComments(cut ? places.stretches(commented) : stretches, comments);
        int start = Integer.MAX_VALUE;
        int end = 0;
        int part = 0;
        for (DocxPlaces.Stretch stretch : stretches) {
            start = Math.min(start, places.startAt(stretch.first(), stretch.from()));
            end = Math.max(end, places.endAt(stretch.last(), stretch.to()));
            if (bookmarked) {
                addBookmark(annotation, ++part, ends(stretch));
            }
        }
        Range own = annotation.range();
        return Optional.of(new Marked(own.start() - start, own.end() - end, aside, cut));
    }

    private Optional<Marked> markPoint(
            CopyAnnotation annotation, int at, boolean bookmarked, List<String> comments) {
        int index = anchors.placeAt(at);
        if (index < 0) {
            return Optional.empty();
        }
        Place place = places.all().get(index);
        int from = Math.clamp(at - (long) place.start(), 0, place.length() - 1);
        DocxSpot spot = places.spot(place);
        DocxPartEdit edit = edits.apply(spot.story());
        DocxSlot slot = edit.before(place, spot, from);
        var ends = new Ends(slot, slot, edit.names(spot.unit()), true);
        if (bookmarked) {
            addBookmark(annotation, 1, ends);
        }
        boolean aside = false;
        if (!comments.isEmpty()) {
            boolean body = anchors.isBody(spot.story());
            Ends anchor =
                    body ? ends : anchors.inBody(spot.story()).map(this::around).orElse(ends);
            comments.forEach(id -> addComment(id, anchor));
            aside = !body;
        }
        int start = places.startAt(index, from);
        Range own = annotation.range();
        return Optional.of(new Marked(own.start() - start, own.end() - start, aside, false));
    }

    private Ends ends(DocxPlaces.Stretch stretch) {
        Place first = places.all().get(stretch.first());
        Place last = places.all().get(stretch.last());
        DocxSpot spot = places.spot(first);
        DocxPartEdit edit = edits.apply(spot.story());
        return new Ends(
                edit.before(first, spot, stretch.from()),
                edit.after(last, places.spot(last), stretch.to()),
                edit.names(spot.unit()),
                false);
    }

    private Ends around(DocxSpot spot) {
        DocxPartEdit edit = edits.apply(spot.story());
        return new Ends(edit.before(spot), edit.after(spot), edit.names(spot.unit()), false);
    }

    private void addBookmark(CopyAnnotation annotation, int part, Ends ends) {
        var mark = new CopyBookmark(annotation.id(), annotation.color(), annotation.style(), part);
        String id = ids.nextBookmark();
        ends.add(
                ends.names.empty("bookmarkStart", "id", id, "name", mark.name()),
                ends.names.empty("bookmarkEnd", "id", id));
    }

    /// @return whether the comments are not over all of the words
    private boolean addComments(List<DocxPlaces.Stretch> stretches, List<String> comments) {
        DocxPlaces.Stretch body = stretches.stream()
                .filter(s -> anchors.isBody(story(s)))
                .findFirst()
                .orElse(null);
        Ends ends = body != null
                ? ends(body)
                : anchors.inBody(story(stretches.getFirst()))
                        .map(this::around)
                        .orElseGet(() -> ends(stretches.getFirst()));
        comments.forEach(id -> addComment(id, ends));
        return body == null || stretches.size() > 1;
    }

    private Element story(DocxPlaces.Stretch stretch) {
        return places.spot(places.all().get(stretch.first())).story();
    }

    private static void addComment(String id, Ends ends) {
        ends.add(start(id, ends.names), end(id, ends.names));
    }

    static String start(String comment, WordNames names) {
        return names.empty("commentRangeStart", "id", comment);
    }

    static String end(String comment, WordNames names) {
        return names.empty("commentRangeEnd", "id", comment)
                + names.start("r")
                + names.empty("commentReference", "id", comment)
                + names.end("r");
    }

    static CopyLoss unplaced(CopyAnnotation annotation) {
        return new CopyLoss(annotation.id(), CopyLoss.Kind.UNPLACED);
    }
}

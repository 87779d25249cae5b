package glossator.format.epub;

import glossator.anchoring.QuoteFinder;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.html.HtmlPositions;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The annotations that a book holds. Their positions are resolved in the pages
/// before the walk, their quotes in the text after it. A quote that is neither where it should be
/// nor unique elsewhere counts as lost rather than being put in a doubtful position.
final class EpubAnnotations {
    private final EpubChapters chapters;
    private final HtmlPositions positions;
    private final Optional<CopyTerms> copy;
    private final List<Sought> sought = new ArrayList<>();
    private int lost;
    private int missing;

    /// @param name of the probes at its start and end, if there are any
    private record Sought(String chapter, EpubAnnotation note, String name, boolean probed) {}

    /// An annotation as the book holds it and as it is read.
    record Found(EpubAnnotation note, EmbeddedAnnotation embedded) {}

    private EpubAnnotations(
            EpubChapters chapters, HtmlPositions positions, Optional<CopyTerms> copy) {
        this.chapters = chapters;
        this.positions = positions;
        this.copy = copy;
    }

    static EpubAnnotations of(
            EpubStores stores, EpubPackage book, EpubChapters chapters, HtmlPositions positions) {
        var found = new EpubAnnotations(chapters, positions, stores.copy());
        stores.annotations(book, chapters).forEach(found::seek);
        return found;
    }

    /// How many annotations could not be anchored.
    int lostCount() {
        return lost;
    }

    /// How many are kept whose words are not in the text.
    int missingCount() {
        return missing;
    }

    private void seek(EpubAnnotation note) {
        Optional<Element> body = Optional.ofNullable(chapters.bodies().get(note.chapter()));
        boolean anywhere =
                !note.own().target().isPassage() || note.own().range().isPresent();
        if (body.isEmpty() && !anywhere && note.exact().isEmpty()) {
            lost++;
            return;
        }
        String name = HtmlPositions.PREFIX + "note" + sought.size();
        Optional<BoundaryPoint> start = note.start().flatMap(EpubMarkup::outside);
        Optional<BoundaryPoint> last =
                body.flatMap(b -> note.end().flatMap(e -> e.lastInkBefore(b)));
        start.ifPresent(s -> positions.add(s.node(), s.at(), name));
        last.ifPresent(l -> positions.add(l.node(), l.at(), name + "end"));
        sought.add(new Sought(note.chapter(), note, name, start.isPresent()));
    }

    /// In document order.
    List<Found> anchorIn(Document document, String file) {
        boolean same = copy.filter(c -> c.isOf(document.text())).isPresent();
        var findings = new ArrayList<Found>();
        for (Sought one : sought) {
            Optional<Range> range = (same ? one.note.own().range() : Optional.<Range>empty())
                    .or(() -> place(document, one))
                    .or(() -> placeOfTarget(document, one));
            Optional<EmbeddedAnnotation> read = range.map(r -> one.note.toEmbedded(r, file))
                    .or(() -> missing(document, one, file));
            read.ifPresent(embedded -> findings.add(new Found(one.note, embedded)));
            missing += read.filter(embedded -> !embedded.missing().isEmpty()).isPresent() ? 1 : 0;
            lost += read.isPresent() ? 0 : 1;
        }
        findings.sort(Comparator.comparingInt(f -> f.embedded().range().start()));
        return findings;
    }

    /// One whose words are not in the text, or in several places, with these words.
    private Optional<EmbeddedAnnotation> missing(Document document, Sought one, String file) {
        if (one.note.exact().isBlank() || !one.note.own().target().isPassage()) {
            return Optional.empty();
        }
        int at = one.chapter.isEmpty() ? 0 : chapter(document, one.chapter).start();
        return Optional.of(one.note
                .toEmbedded(new Range(at, at), file)
                .withMissing(one.note.exact().strip()));
    }

    /// Where something else than a passage is: a picture, or the beginning.
    private static Optional<Range> placeOfTarget(Document document, Sought one) {
        if (one.note.own().target().isPassage()) {
            return Optional.empty();
        }
        int at = one.note.own().target() instanceof Target.Area area
                        && area.surface() instanceof Surface.Picture picture
                ? PictureOffsets.of(document, picture.id())
                : 0;
        return Optional.of(new Range(at, at));
    }

    private Optional<Range> place(Document document, Sought one) {
        OptionalInt start = document.target(one.name);
        OptionalInt last = document.target(one.name + "end");
        if (one.note.exact().isEmpty()) {
            return anchorWithoutQuote(document, one, start, last);
        }
        if (one.chapter.isEmpty()) {
            return Optional.empty();
        }
        Range within = chapter(document, one.chapter);
        Optional<Range> found = quote(document, one, within, start);
        // A passage may go on in the next chapter.
        return found.isPresent() || within.end() == document.length()
                ? found
                : quote(document, one, new Range(within.start(), document.length()), start);
    }

    /// The quote in a part of the text.
    private static Optional<Range> quote(
            Document document, Sought one, Range within, OptionalInt start) {
        String text = document.text().substring(within.start(), within.end());
        QuoteFinder quotes = QuoteFinder.in(text);
        List<Range> places = quotes.find(one.note.exact(), one.note.prefix(), one.note.suffix());
        if (places.isEmpty()) {
            places = quotes.find(one.note.exact(), "", "");
        }
        Comparator<Range> near = Comparator.comparingInt(
                r -> Math.abs(within.start() + r.start() - start.orElse(0)));
        return places.size() == 1 || (start.isPresent() && !places.isEmpty())
                ? places.stream().min(near).map(r -> r.shift(within.start()))
                : Optional.empty();
    }

    /// Without a quote only the resolved position can be trusted.
    private static Optional<Range> anchorWithoutQuote(
            Document document, Sought one, OptionalInt start, OptionalInt last) {
        if (!one.probed || start.isEmpty()) {
            return Optional.empty();
        }
        int from = start.getAsInt();
        if (one.note.bookmark() || last.isEmpty() || last.getAsInt() < from) {
            return Optional.of(new Range(from, from));
        }
        int end = last.getAsInt();
        int length =
                end < document.length() ? Character.charCount(document.text().codePointAt(end)) : 0;
        return Optional.of(new Range(from, end + length));
    }

    private Range chapter(Document document, String chapter) {
        int from = document.target(chapter).orElse(0);
        int to = chapters.bodies().keySet().stream()
                .mapToInt(name -> document.target(name).orElse(0))
                .filter(at -> at > from)
                .min()
                .orElse(document.length());
        return new Range(from, to);
    }
}

package glossator.format.epub;

import glossator.anchoring.QuoteFinder;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.container.Archive;
import glossator.format.html.HtmlPositions;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The annotations that other programs left in a book. Their positions are resolved in the pages
/// before the walk, their quotes in the text after it. A quote that is neither where it should be
/// nor unique elsewhere counts as lost rather than being put in a doubtful position.
final class EpubAnnotations {
    private final EpubChapters chapters;
    private final HtmlPositions positions;
    private final List<Sought> sought = new ArrayList<>();
    private int lost;

    /// @param name of the probes at its start and end, if there are any
    private record Sought(String chapter, EpubAnnotation note, String name, boolean probed) {}

    private EpubAnnotations(EpubChapters chapters, HtmlPositions positions) {
        this.chapters = chapters;
        this.positions = positions;
    }

    static EpubAnnotations of(
            Archive archive, EpubPackage book, EpubChapters chapters, HtmlPositions positions) {
        var found = new EpubAnnotations(chapters, positions);
        EpubAnnotation.in(archive, book, chapters).forEach(found::seek);
        return found;
    }

    /// How many annotations could not be anchored.
    int lostCount() {
        return lost;
    }

    private void seek(EpubAnnotation note) {
        Optional<Element> body = Optional.ofNullable(chapters.bodies().get(note.chapter()));
        if (body.isEmpty()) {
            lost++;
            return;
        }
        String name = HtmlPositions.PREFIX + "note" + sought.size();
        Optional<BoundaryPoint> start = note.start();
        Optional<BoundaryPoint> last = note.end().flatMap(e -> e.lastInkBefore(body.get()));
        start.ifPresent(s -> positions.add(s.node(), s.at(), name));
        last.ifPresent(l -> positions.add(l.node(), l.at(), name + "end"));
        sought.add(new Sought(note.chapter(), note, name, start.isPresent()));
    }

    /// In document order.
    List<EmbeddedAnnotation> anchorIn(Document document, String file) {
        var findings = new ArrayList<EmbeddedAnnotation>();
        for (Sought one : sought) {
            Optional<Range> range = place(document, one);
            range.ifPresent(r -> findings.add(one.note.toEmbedded(r, file)));
            lost += range.isPresent() ? 0 : 1;
        }
        findings.sort(Comparator.comparingInt(f -> f.range().start()));
        return findings;
    }

    private Optional<Range> place(Document document, Sought one) {
        OptionalInt start = document.target(one.name);
        OptionalInt last = document.target(one.name + "end");
        if (one.note.exact().isEmpty()) {
            return anchorWithoutQuote(document, one, start, last);
        }
        Range within = chapter(document, one.chapter);
        String text = document.text().substring(within.start(), within.end());
        QuoteFinder quotes = QuoteFinder.in(text);
        List<Range> places = quotes.find(one.note.exact(), one.note.prefix(), one.note.suffix());
        if (places.isEmpty()) {
            places = quotes.find(one.note.exact(), "", "");
        }
        Comparator<Range> near = Comparator.comparingInt(
                r -> Math.abs(within.start() + r.start() - start.orElse(0)));
        return places.size() == 1 || (start.isPresent() && !places.isEmpty())
                ? places.stream()
                        .min(near)
                        .map(r -> new Range(within.start() + r.start(), within.start() + r.end()))
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

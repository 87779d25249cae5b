package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;

/// A mark as it grows by the annotations that a file groups with its head.
final class PdfMark {
    private final PdfMarkup head;
    private final List<PdfMarkup> parts = new ArrayList<>();
    private PdfMarkup drawn;
    private PdfPlace place;

    PdfMark(PdfMarkup head, PdfPlace place) {
        this.head = head;
        this.place = place;
        drawn = head;
        parts.add(head);
    }

    /// Takes in a part if one target can hold both: passages join passages, areas areas of the same
    /// page, and what is a mere point or page gives way, as the caret beside struck words.
    boolean takesIn(PdfMarkup part, PdfPlace other) {
        if (place.isPassage() && other.isPassage()) {
            var all = new ArrayList<>(place.ranges());
            all.addAll(other.ranges());
            place = PdfPlace.ofPassages(all, PdfPlaces.SLACK);
        } else if (place.isArea() && other.isArea()) {
            if (!place.target().onPage().equals(other.target().onPage())) {
                return false;
            }
            place = joined(place, other);
        } else if (other.isPassage() || other.isArea()) {
            if (place.isPassage() || place.isArea()) {
                return false;
            }
            place = other;
            drawn = part;
        }
        parts.add(part);
        return true;
    }

    private static PdfPlace joined(PdfPlace one, PdfPlace other) {
        var boxes = new ArrayList<Rectangle>();
        var words = new ArrayList<String>();
        Surface surface = new Surface.Picture("");
        for (PdfPlace each : List.of(one, other)) {
            if (each.target() instanceof Target.Area area) {
                surface = area.surface();
                boxes.addAll(area.rectangles());
                words.add(area.words());
            }
        }
        words.removeIf(String::isEmpty);
        int first = Math.min(one.main().start(), other.main().start());
        return PdfPlace.at(first, new Target.Area(surface, boxes, String.join(" ", words)));
    }

    PdfMarkup head() {
        return head;
    }

    /// The head first.
    List<PdfMarkup> parts() {
        return parts;
    }

    /// The part that gives the style and the color.
    PdfMarkup drawn() {
        return drawn;
    }

    PdfPlace place() {
        return place;
    }

    /// The words of all parts, without repetitions and without those that repeat the marked text,
    /// as some programs write them.
    String note(String text) {
        Range main = place.main();
        String quoted = PdfMetadata.clean(main.of(text));
        var notes = new ArrayList<String>();
        for (PdfMarkup part : parts) {
            String note = part.text();
            boolean repeats = !quoted.isEmpty() && PdfMetadata.clean(note).equals(quoted);
            if (!note.isBlank() && !repeats && !notes.contains(note)) {
                notes.add(note);
            }
        }
        return String.join("\n\n", notes);
    }
}

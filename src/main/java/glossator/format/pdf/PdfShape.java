package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Quad;
import glossator.format.CopyAnnotation;
import glossator.format.pdf.write.PdfNumbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an annotation looks like in a file: of which kind it is and where its parts are.
///
/// @param kind the `Subtype`
/// @param parts at least one
record PdfShape(String kind, List<Part> parts) {
    private static final Map<Style, String> KINDS = Map.of(
            Style.HIGHLIGHT, "Highlight",
            Style.UNDERLINE, "Underline",
            Style.STRIKEOUT, "StrikeOut");

    PdfShape {
        parts = List.copyOf(parts);
    }

    /// @param page from 0
    /// @param box around all of it
    /// @param quads of the lines of text; empty if it marks none
    record Part(int page, Rectangle box, List<Quad> quads) {}

    /// Where an annotation of the file is.
    static Part part(PdfMarkup there) {
        Rectangle box = there.boxes().isEmpty()
                ? new Rectangle(0, 0, 1, 1)
                : Rectangle.around(there.boxes());
        return new Part(there.index(), box, List.of());
    }

    boolean isNote() {
        return kind.equals("Text");
    }

    boolean isOfText() {
        return KINDS.containsValue(kind);
    }

    /// The kind of a mark of text.
    static String kind(Style style) {
        return KINDS.getOrDefault(style, "Highlight");
    }

    /// Finds the shapes of annotations.
    static final class Finder {
        private final PdfPassages passages;
        private final PdfPictureBoxes pictures;
        private final int pages;
        private final Map<Integer, Integer> notes = new HashMap<>();

        /// @param pages how many there are
        Finder(PdfPassages passages, PdfPictureBoxes pictures, int pages) {
            this.passages = passages;
            this.pictures = pictures;
            this.pages = pages;
        }

        /// Empty if nothing of it is on a page.
        Optional<PdfShape> find(CopyAnnotation annotation) {
            return switch (annotation.target()) {
                case Target.Passage _ -> passage(annotation);
                case Target.Area(Surface.Page page, var boxes, var _) -> area(page.index(), boxes);
                case Target.Area(Surface.Picture picture, var boxes, var _) ->
                    pictures.onPage(picture.id(), boxes).map(Finder::areas);
                case Target.WholePage(Surface.Page page) -> margin(page.index());
                case Target.WholeSource _ -> margin(0);
            };
        }

        private Optional<PdfShape> passage(CopyAnnotation annotation) {
            if (annotation.range().isEmpty()) {
                return passages.spot(annotation.range().start()).map(Finder::note);
            }
            var parts = new ArrayList<Part>();
            passages.quads(annotation.range())
                    .forEach((page, quads) ->
                            parts.add(new Part(page, PdfNumbers.around(quads), quads)));
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PdfShape(kind(annotation.style()), parts));
        }

        private Optional<PdfShape> area(int page, List<Rectangle> boxes) {
            return page >= pages
                    ? Optional.empty()
                    : Optional.of(areas(boxes.stream()
                            .map(box -> new PdfPassages.Spot(page, box))
                            .toList()));
        }

        private static PdfShape areas(List<PdfPassages.Spot> spots) {
            return new PdfShape(
                    "Square",
                    spots.stream()
                            .map(spot -> new Part(spot.page(), spot.box(), List.of()))
                            .toList());
        }

        private Optional<PdfShape> margin(int page) {
            return page >= pages
                    ? Optional.empty()
                    : Optional.of(
                            note(passages.margin(page, notes.merge(page, 1, Integer::sum) - 1)));
        }

        private static PdfShape note(PdfPassages.Spot spot) {
            return new PdfShape("Text", List.of(new Part(spot.page(), spot.box(), List.of())));
        }
    }
}

package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.document.Quad;
import glossator.format.CopyAnnotation;
import glossator.format.pdf.write.PdfAppearance;
import glossator.format.pdf.write.PdfIncrement;
import glossator.format.pdf.write.PdfNumbers;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Writes annotations that are new in the file.
final class PdfMarkWriter {
    private static final COSName QUADS = COSName.getPDFName("QuadPoints");
    private static final COSName PARENT = COSName.PARENT;
    private static final COSName OPACITY = COSName.CA;

    /// Printed (ISO 32000-1, table 165).
    private static final int PRINTED = 4;

    /// Printed, and neither enlarged nor turned with the page.
    private static final int SYMBOL = 28;

    private final PdfIncrement update;
    private final PdfCopyPages pages;
    private final PdfAppearance appearance;
    private final List<PageFrame> frames;
    private final String text;
    private final @Nullable COSObject copy;

    /// @param text that positions count in
    /// @param copy the entry that names the copy; null if there are to be no traces
    PdfMarkWriter(
            PdfIncrement update,
            PdfCopyPages pages,
            PdfAppearance appearance,
            List<PageFrame> frames,
            String text,
            @Nullable COSObject copy) {
        this.update = update;
        this.pages = pages;
        this.appearance = appearance;
        this.frames = frames;
        this.text = text;
        this.copy = copy;
    }

    /// Writes the annotation with all its parts, without its replies; the result is its head.
    COSObject write(CopyAnnotation annotation, PdfShape shape) throws IOException {
        var source = new COSDictionary();
        source.setItem(COSName.TYPE, COSName.ANNOT);
        PdfEntries.setCreated(source, annotation.created());
        PdfEntries.setAuthor(source, annotation.author());
        PdfEntries.setWords(source, words(annotation));
        PdfEntries.setChanged(source, annotation.changed());
        source.setItem(COSName.C, PdfNumbers.color(annotation.color()));
        if (copy != null) {
            source.setString(PdfEntries.NAME, annotation.id().toString());
        }
        trace(source, annotation, shape);
        COSObject head = update.add(source);
        PdfShape.Part first = shape.parts().getFirst();
        place(source, annotation, shape, first);
        pages.add(first.page(), head);
        if (!annotation.isBare()) {
            addWindow(source, head, first);
        }
        writeOtherParts(annotation, shape, head);
        return head;
    }

    static PdfWords words(CopyAnnotation annotation) {
        return new PdfWords(annotation.note(), annotation.tags());
    }

    /// Writes all parts but the first.
    void writeOtherParts(CopyAnnotation annotation, PdfShape shape, COSObject head)
            throws IOException {
        for (int i = 1; i < shape.parts().size(); i++) {
            PdfShape.Part part = shape.parts().get(i);
            var source = new COSDictionary();
            source.setItem(COSName.TYPE, COSName.ANNOT);
            source.setItem(COSName.C, PdfNumbers.color(annotation.color()));
            PdfEntries.setAuthor(source, annotation.author());
            PdfEntries.setCreated(source, annotation.created());
            PdfEntries.setChanged(source, annotation.changed());
            if (copy != null) {
                source.setString(PdfEntries.NAME, annotation.id() + "-" + (i + 1));
            }
            source.setItem(PdfEntries.ANSWERED, head);
            source.setName(PdfEntries.RELATION, "Group");
            place(source, annotation, shape, part);
            pages.add(part.page(), update.add(source));
        }
    }

    /// The entries that say of which kind a part is, where it is, and how it is drawn.
    void place(COSDictionary source, CopyAnnotation annotation, PdfShape shape, PdfShape.Part part)
            throws IOException {
        source.setName(COSName.SUBTYPE, shape.kind());
        source.setItem(COSName.RECT, PdfNumbers.corners(part.box()));
        source.setItem(COSName.P, pages.page(part.page()));
        source.setInt(COSName.F, shape.isNote() ? SYMBOL : PRINTED);
        source.setItem(OPACITY, COSInteger.ONE);
        if (shape.isNote()) {
            source.setName(COSName.NAME, "Comment");
            source.setItem(COSName.AP, appearance.ofNote(annotation.color(), part.box()));
        } else if (shape.isOfText()) {
            source.setItem(QUADS, PdfNumbers.quads(part.quads()));
            source.setItem(
                    COSName.AP,
                    appearance.ofText(annotation.style(), annotation.color(), part.quads()));
        } else {
            source.setItem(COSName.AP, appearance.ofArea(annotation.color(), part.box()));
        }
    }

    private void trace(COSDictionary source, CopyAnnotation annotation, PdfShape shape) {
        if (copy == null) {
            return;
        }
        traces(annotation, shape.isOfText()).leave(source, copy);
    }

    /// @param ofText whether it is drawn on its words, so that its kind says its style
    PdfTraces traces(CopyAnnotation annotation, boolean ofText) {
        boolean passage = annotation.target().isPassage();
        String marked = passage ? annotation.range().of(text) : "";
        return new PdfTraces(
                annotation.id(),
                kind(annotation.target()),
                annotation.range().start(),
                annotation.range().end(),
                ofText || annotation.style() == Style.HIGHLIGHT ? null : annotation.style(),
                annotation.tags(),
                words(annotation).exactNote(marked),
                PdfTraces.exact(annotation.created()),
                PdfTraces.exact(annotation.changed()),
                annotation.target() instanceof Target.Area area ? area.rectangles() : List.of(),
                annotation.target() instanceof Target.Area(Surface.Picture on, var _, var _)
                        ? on.id()
                        : "");
    }

    private static PdfTraces.Kind kind(Target target) {
        return switch (target) {
            case Target.Passage _, Target.Area _ -> PdfTraces.Kind.MARK;
            case Target.WholePage _ -> PdfTraces.Kind.PAGE;
            case Target.WholeSource _ -> PdfTraces.Kind.MEMO;
        };
    }

    /// The window in which viewers show the note, at the right edge of the page.
    private void addWindow(COSDictionary source, COSObject head, PdfShape.Part part)
            throws IOException {
        PageFrame frame = frames.get(part.page());
        Rectangle on = Rectangle.around(frame.toPrintedPage(part.box().quad()));
        float left = Math.max(0, frame.printedWidth() - 180);
        Quad place = new Rectangle(left, Math.max(0, on.y()), 180, 100).quad();
        var window = new COSDictionary();
        window.setItem(COSName.TYPE, COSName.ANNOT);
        window.setItem(COSName.SUBTYPE, COSName.POPUP);
        window.setItem(
                COSName.RECT, PdfNumbers.corners(Rectangle.around(frame.toPageSpace(place))));
        window.setInt(COSName.F, SYMBOL);
        window.setItem(PARENT, head);
        COSObject reference = update.add(window);
        source.setItem(COSName.POPUP, reference);
        pages.add(part.page(), reference);
    }
}

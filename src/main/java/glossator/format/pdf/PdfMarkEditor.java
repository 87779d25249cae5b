package glossator.format.pdf;

import glossator.annotation.Target;
import glossator.format.CopyAnnotation;
import glossator.format.EmbeddedAnnotation;
import glossator.format.pdf.write.PdfNumbers;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Changes annotations that the file has, in place: only the entries that differ.
final class PdfMarkEditor {
    /// What says where an annotation is or how it is drawn, according to its kind.
    private static final List<String> GEOMETRY = List.of(
            "QuadPoints", "InkList", "Vertices", "L", "RD", "BS", "BE", "IC", "Border", "AS");

    private final PdfCopyPages pages;
    private final PdfMarkWriter writer;
    private final PdfRedrawing redrawing;
    private final @Nullable COSObject copy;
    private boolean anyChanged;

    /// @param copy the entry that names the copy; null if there are to be no traces
    PdfMarkEditor(
            PdfCopyPages pages,
            PdfMarkWriter writer,
            PdfRedrawing redrawing,
            @Nullable COSObject copy) {
        this.pages = pages;
        this.writer = writer;
        this.redrawing = redrawing;
        this.copy = copy;
    }

    /// Whether the annotation is to be elsewhere than the file has it.
    static boolean isMoved(EmbeddedAnnotation there, CopyAnnotation annotation) {
        Target before = there.target();
        Target after = annotation.target();
        return switch (after) {
            case Target.Passage _ ->
                !before.isPassage() || !there.range().equals(annotation.range());
            case Target.Area area ->
                !(before instanceof Target.Area other
                        && other.rectangles().equals(area.rectangles())
                        && other.onPage()
                                .map(p -> p.index())
                                .equals(area.onPage().map(p -> p.index())));
            case Target.WholePage page ->
                !(before instanceof Target.WholePage other
                        && other.page().index() == page.page().index());
            case Target.WholeSource _ -> !(before instanceof Target.WholeSource);
        };
    }

    /// Whether any has changed, apart from its traces.
    boolean hasChanged() {
        return anyChanged;
    }

    /// The head, as it is to be.
    ///
    /// @param shape what it is to look like; null if it stays where it is
    COSObject edit(PdfFinding there, CopyAnnotation annotation, @Nullable PdfShape shape)
            throws IOException {
        EmbeddedAnnotation before = there.annotation();
        COSDictionary source = source(there.head());
        boolean drawnAnew = before.color() != annotation.color()
                || (there.head().isOfText() && before.style() != annotation.style());
        boolean changed = changeWords(source, before, annotation);
        COSObject head = pages.reference(there.head().index(), source);
        if (shape != null) {
            reshape(there, source, annotation, shape, head);
            changed = true;
        } else if (drawnAnew) {
            for (PdfMarkup part : there.parts()) {
                redrawing.draw(part, annotation);
            }
            changed = true;
        }
        anyChanged |= changed;
        if (changed) {
            if (!source.containsKey(COSName.CREATION_DATE)) {
                // The date of the last change stood in for it.
                PdfEntries.setCreated(source, annotation.created());
            }
            PdfEntries.setChanged(source, annotation.changed());
        }
        if (trace(source, there, annotation, shape) || changed) {
            pages.change(there.head().index(), source);
        }
        return head;
    }

    private COSDictionary source(PdfMarkup markup) throws IOException {
        return pages.at(markup.index(), markup.slot());
    }

    private boolean changeWords(
            COSDictionary source, EmbeddedAnnotation before, CopyAnnotation annotation) {
        boolean changed = !before.author().equals(annotation.author());
        if (changed) {
            PdfEntries.setAuthor(source, annotation.author());
        }
        if (!before.note().equals(annotation.note()) || !before.tags().equals(annotation.tags())) {
            PdfEntries.setWords(source, PdfMarkWriter.words(annotation));
            if (source.getDictionaryObject(COSName.POPUP) instanceof COSDictionary window
                    && window.containsKey(COSName.CONTENTS)) {
                window.removeItem(COSName.CONTENTS);
                pages.changeWindow(window);
            }
            if ("FreeText".equals(source.getNameAsString(COSName.SUBTYPE))) {
                redrawing.drawByLibrary(source, annotation);
            }
            changed = true;
        }
        return changed;
    }

    private boolean trace(
            COSDictionary source,
            PdfFinding there,
            CopyAnnotation annotation,
            @Nullable PdfShape shape) {
        if (copy == null) {
            return false;
        }
        boolean ofText = shape == null ? there.head().isOfText() : shape.isOfText();
        return PdfEntries.setTraces(source, writer.traces(annotation, ofText), copy);
    }

    /// The head stays the same object, on whatever page; other parts are made anew.
    private void reshape(
            PdfFinding there,
            COSDictionary source,
            CopyAnnotation annotation,
            PdfShape shape,
            COSObject head)
            throws IOException {
        for (PdfMarkup part : there.parts()) {
            if (!part.equals(there.head())) {
                pages.remove(part.index(), source(part));
            }
        }
        GEOMETRY.forEach(key -> source.removeItem(COSName.getPDFName(key)));
        PdfShape.Part first = shape.parts().getFirst();
        source.setItem(COSName.C, PdfNumbers.color(annotation.color()));
        writer.place(source, annotation, shape, first);
        if (first.page() != there.head().index()) {
            pages.moveOff(there.head().index(), source);
            pages.add(first.page(), head);
        }
        writer.writeOtherParts(annotation, shape, head);
    }
}

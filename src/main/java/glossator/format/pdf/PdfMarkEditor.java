package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.document.Quad;
import glossator.format.CopyAnnotation;
import glossator.format.EmbeddedAnnotation;
import glossator.format.pdf.write.PdfAppearance;
import glossator.format.pdf.write.PdfNumbers;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Changes annotations that the file has, in place: only the entries that differ.
final class PdfMarkEditor {
    private static final COSName TYPED = COSName.DA;

    /// What says where an annotation is or how it is drawn, according to its kind.
    private static final List<String> GEOMETRY = List.of(
            "QuadPoints", "InkList", "Vertices", "L", "RD", "BS", "BE", "IC", "Border", "AS");

    private final PDDocument file;
    private final PdfCopyPages pages;
    private final PdfMarkWriter writer;
    private final PdfAppearance appearance;
    private final List<PageFrame> frames;
    private final @Nullable COSObject copy;
    private boolean anyChanged;

    /// @param copy the entry that names the copy; null if there are to be no traces
    PdfMarkEditor(
            PDDocument file,
            PdfCopyPages pages,
            PdfMarkWriter writer,
            PdfAppearance appearance,
            List<PageFrame> frames,
            @Nullable COSObject copy) {
        this.file = file;
        this.pages = pages;
        this.writer = writer;
        this.appearance = appearance;
        this.frames = frames;
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
                        && other.onPage().map(p -> p.index())
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
                draw(part, annotation);
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
        if (!before.note().equals(annotation.note())
                || !before.tags().equals(annotation.tags())) {
            PdfEntries.setWords(source, PdfMarkWriter.words(annotation));
            if (source.getDictionaryObject(COSName.POPUP) instanceof COSDictionary window
                    && window.containsKey(COSName.CONTENTS)) {
                window.removeItem(COSName.CONTENTS);
                pages.changeWindow(window);
            }
            if ("FreeText".equals(source.getNameAsString(COSName.SUBTYPE))) {
                drawByLibrary(source, annotation);
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
            return PdfEntries.removeTraces(source, annotation.id());
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

    private void draw(PdfMarkup part, CopyAnnotation annotation) throws IOException {
        COSDictionary source = source(part);
        source.setItem(COSName.C, PdfNumbers.color(annotation.color()));
        if (part.isOfText() && !part.boxes().isEmpty()) {
            source.setName(COSName.SUBTYPE, PdfShape.kind(annotation.style()));
            Style style = annotation.style();
            source.setItem(
                    COSName.AP, appearance.ofText(style, annotation.color(), quads(part)));
        } else if (part.kind().equals("Square") && !part.boxes().isEmpty()) {
            Rectangle box = part.boxes().getFirst();
            source.setItem(COSName.AP, appearance.ofArea(annotation.color(), box));
        } else if (part.kind().equals("Text") && !part.boxes().isEmpty()) {
            Rectangle box = part.boxes().getFirst();
            source.setItem(COSName.AP, appearance.ofNote(annotation.color(), box));
        } else {
            drawByLibrary(source, annotation);
        }
        pages.change(part.index(), source);
    }

    /// Its lines, upright on the printed page.
    private List<Quad> quads(PdfMarkup part) {
        PageFrame frame = frames.get(part.index());
        return part.boxes().stream()
                .map(box -> Rectangle.around(frame.toPrintedPage(box.quad())))
                .map(box -> frame.toPageSpace(new Quad(
                        box.x(),
                        box.y(),
                        box.maxX(),
                        box.y(),
                        box.x(),
                        box.maxY(),
                        box.maxX(),
                        box.maxY())))
                .toList();
    }

    private void drawByLibrary(COSDictionary source, CopyAnnotation annotation) {
        String typed = source.getString(TYPED);
        if (typed != null) {
            var color = new StringBuilder();
            PdfNumbers.color(annotation.color())
                    .toCOSNumberFloatList()
                    .forEach(part -> color.append(part).append(' '));
            source.setString(
                    TYPED, typed.replaceFirst("[\\d.]+\\s+[\\d.]+\\s+[\\d.]+\\s+rg", color + "rg"));
        }
        try {
            PDAnnotation.createAnnotation(source).constructAppearances(file);
        } catch (IOException | RuntimeException notDrawn) {
            // The color is in its entry all the same; the drawing stays.
        }
    }
}

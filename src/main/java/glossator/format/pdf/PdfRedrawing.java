package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.annotation.Style;
import glossator.document.PageFrame;
import glossator.document.Quad;
import glossator.format.CopyAnnotation;
import glossator.format.pdf.write.PdfAppearance;
import glossator.format.pdf.write.PdfNumbers;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

import java.io.IOException;
import java.util.List;

/// Draws annotations of the file anew after they have changed.
final class PdfRedrawing {
    private static final COSName TYPED = COSName.DA;

    private final PDDocument file;
    private final PdfCopyPages pages;
    private final PdfAppearance appearance;
    private final List<PageFrame> frames;

    PdfRedrawing(
            PDDocument file, PdfCopyPages pages, PdfAppearance appearance, List<PageFrame> frames) {
        this.file = file;
        this.pages = pages;
        this.appearance = appearance;
        this.frames = frames;
    }

    /// Draws a part of it in the color and style that it is to have.
    void draw(PdfMarkup part, CopyAnnotation annotation) throws IOException {
        COSDictionary source = pages.at(part.index(), part.slot());
        source.setItem(COSName.C, PdfNumbers.color(annotation.color()));
        if (part.isOfText() && !part.boxes().isEmpty()) {
            source.setName(COSName.SUBTYPE, PdfShape.kind(annotation.style()));
            Style style = annotation.style();
            source.setItem(COSName.AP, appearance.ofText(style, annotation.color(), quads(part)));
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

    /// Draws what only other programs write.
    void drawByLibrary(COSDictionary source, CopyAnnotation annotation) {
        String typed = source.getString(TYPED);
        if (typed != null) {
            var color = new StringBuilder();
            PdfNumbers.color(annotation.color())
                    .toCOSNumberFloatList()
                    .forEach(part -> color.append(part).append(' '));
            source.setString(
                    TYPED, typed.replaceFirst("[\\d.]+\\s+[\\d.]+\\s+[\\d.]+\\s+rg", color + "rg"));
        }
        COSBase place = source.getItem(COSName.RECT);
        COSBase margins = source.getItem(COSName.RD);
        try {
            PDAnnotation.createAnnotation(source).constructAppearances(file);
        } catch (IOException | RuntimeException notDrawn) {
            // The color is in its entry all the same; the drawing stays.
        }
        // Some kinds of drawings widen them.
        source.setItem(COSName.RECT, place);
        source.setItem(COSName.RD, margins);
    }
}

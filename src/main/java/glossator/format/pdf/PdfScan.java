package glossator.format.pdf;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Picture;
import glossator.format.pdf.glyph.PdfDeadline;
import glossator.format.source.Pictures;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A file without any text: its pages are shown as pictures.
final class PdfScan {
    private static final int MAX_PAGES = 50;
    private static final float WIDTH = 1000;
    private static final float MAX_PIXELS = 2_500_000;

    private final PDDocument file;
    private final PdfDeadline clock;
    private final List<Picture> pictures = new ArrayList<>();
    private int left;

    PdfScan(PDDocument file, PdfDeadline clock) {
        this.file = file;
        this.clock = clock;
    }

    List<Picture> pictures() {
        return pictures;
    }

    /// How many pages could not be shown.
    int leftOutCount() {
        return left;
    }

    void write(DocumentBuilder builder, List<String> labels) {
        var renderer = new Timed(file);
        clock.allowScanned(Math.min(labels.size(), MAX_PAGES));
        for (int i = 0; i < labels.size(); i++) {
            byte[] bytes =
                    i < MAX_PAGES && clock.shareGone() < 0.75 ? picture(renderer, i) : new byte[0];
            builder.begin(new Block.Paragraph()).page(labels.get(i));
            if (bytes.length == 0) {
                left++;
            } else {
                String id = "p" + (i + 1);
                pictures.add(new Picture(id, Pictures.mediaType(bytes), bytes));
                builder.image(id, "");
            }
            builder.end();
        }
    }

    private byte[] picture(PDFRenderer renderer, int index) {
        try {
            clock.beginScannedPage();
            PDRectangle box = file.getPage(index).getCropBox();
            float area = Math.max(1, box.getWidth() * box.getHeight());
            float scale = Math.min(WIDTH / Math.max(1, box.getWidth()), 4);
            scale = (float) Math.min(scale, Math.sqrt(MAX_PIXELS / area));
            return PdfPictures.encoded(renderer.renderImage(index, scale));
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The warning reports the number of these.
            return new byte[0];
        }
    }

    /// Gives up on a page that takes too long.
    private final class Timed extends PDFRenderer {
        Timed(PDDocument file) {
            super(file);
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands)
                        throws IOException {
                    clock.check();
                    super.processOperator(operator, operands);
                }

                // What cannot be drawn is left out of the picture.
                @Override
                protected void operatorException(
                        Operator operator, List<COSBase> operands, IOException e) {}

                @Override
                public void showAnnotation(PDAnnotation annotation) throws IOException {
                    if (PdfRemarks.isShownApart(annotation.getCOSObject())) {
                        return;
                    }
                    try {
                        super.showAnnotation(annotation);
                    } catch (NullPointerException | IllegalArgumentException e) {
                        // The page is shown without what cannot be drawn, as a caret without a
                        // color.
                    }
                }
            };
        }
    }
}

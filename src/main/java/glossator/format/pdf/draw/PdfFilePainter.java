package glossator.format.pdf.draw;

import glossator.format.PagePainter;
import glossator.format.PagePicture;
import glossator.format.pdf.Pdf;
import glossator.format.pdf.PdfRemarks;
import glossator.format.pdf.glyph.PdfDeadline;
import glossator.format.pdf.glyph.PdfFontMapper;
import glossator.message.Refusal;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/// Draws the pages of one PDF.
final class PdfFilePainter implements AutoCloseable {
    /// The most pixels of an image on the page; a larger one is left out.
    private static final long MAX_IMAGE_PIXELS = 120_000_000;

    /// What the user added to the page in another program: it is offered at import and then drawn
    /// over the page as an annotation of our own.
    private final PagePainter.From from;
    private final PDDocument file;
    private PdfDeadline clock = PdfDeadline.forDrawing();
    private final PDFRenderer renderer;

    private PdfFilePainter(PagePainter.From from, PDDocument file) {
        this.from = from;
        this.file = file;
        file.setResourceCache(new Frugal());
        renderer = new Timed(file);
    }

    static PdfFilePainter open(PagePainter.From from) {
        try {
            var bytes = new RandomAccessReadBufferedFile(from.file());
            return new PdfFilePainter(from, Pdf.open(bytes, from.password()));
        } catch (InvalidPasswordException e) {
            throw new Refusal(e, "format.page.password", from.name());
        } catch (NoSuchFileException e) {
            throw new Refusal(e, "format.missing", from.file());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refusal(e, "format.pdf.damaged", from.name());
        } catch (LinkageError e) {
            throw new Refusal(e, "format.pdf.certificate", from.name());
        }
    }

    PagePainter.From from() {
        return from;
    }

    PagePicture draw(int index, float scale) {
        clock = PdfDeadline.forDrawing();
        PdfFontMapper.setDrawing(true);
        try {
            PDPage page = file.getPage(index);
            BufferedImage image =
                    renderer.renderImage(index, boundScale(page, scale), ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            return new PagePicture(width, height, pixels);
        } catch (PdfDeadline.TimeOver e) {
            throw new Refusal(e, "format.page.slow", index + 1, from.name());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new Refusal(e, "format.page.damaged", index + 1, from.name());
        } finally {
            PdfFontMapper.setDrawing(false);
        }
    }

    private static float boundScale(PDPage page, float scale) {
        PDRectangle box = page.getCropBox();
        double width = Math.max(1, box.getWidth());
        double height = Math.max(1, box.getHeight());
        double most = Math.sqrt(PagePicture.MAX_PIXELS / (width * height));
        // Nor must a page of one point by thousands become a line of millions of pixels.
        double longest = 16_000 / Math.max(width, height);
        return (float) Math.min(Math.max(scale, 0.01), Math.min(most, longest));
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(file);
    }

    /// Caches fonts, but no pictures.
    private static final class Frugal extends DefaultResourceCache {
        @Override
        public void put(COSObject indirect, PDXObject object) {
            // Decoded again when needed, because a single picture may fill the memory.
        }
    }

    private final class Timed extends PDFRenderer {
        Timed(PDDocument file) {
            super(file);
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            var drawer = new Drawer(parameters);
            drawer.setAnnotationFilter(PdfFilePainter::isPrinted); // not taken from the renderer
            return drawer;
        }
    }

    private static boolean isPrinted(PDAnnotation annotation) {
        return !PdfRemarks.isShownApart(annotation.getCOSObject());
    }

    private final class Drawer extends PageDrawer {
        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            clock.check();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > MAX_IMAGE_PIXELS) {
                leaveOut();
                return;
            }
            super.drawImage(FinePicture.of(image));
        }

        /// An instruction that cannot be carried out costs only itself.
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
            if (e instanceof MissingImageReaderException) {
                leaveOut();
            }
        }

        /// A crossed box indicates a picture that is too large or of a kind that Java cannot
        /// decode.
        private void leaveOut() {
            var box = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
            var cross = new Path2D.Double(new Rectangle2D.Double(0, 0, 1, 1));
            cross.append(new Line2D.Double(0, 0, 1, 1), false);
            cross.append(new Line2D.Double(0, 1, 1, 0), false);
            Graphics2D graphics = getGraphics();
            graphics.setClip(null);
            graphics.setComposite(AlphaComposite.SrcOver);
            graphics.setStroke(new BasicStroke(1));
            graphics.setColor(Color.GRAY);
            graphics.draw(box.createTransformedShape(cross));
        }
    }
}

package glossator.format.pdf.glyph;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The operator `Do` (ISO 32000-1 §8.8): forms are run, pictures recorded with their position.
final class PdfDrawObject extends OperatorProcessor {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_SHOWN = 500;

    private final PdfPageContent canvas;
    private final MarkedContent layers;
    private final List<PdfPageContent.PlacedPicture> shown = new ArrayList<>();
    private AffineTransform printed = new AffineTransform();
    private int depth;

    PdfDrawObject(PdfPageContent canvas, MarkedContent layers) {
        super(canvas);
        this.canvas = canvas;
        this.layers = layers;
    }

    List<PdfPageContent.PlacedPicture> pictures() {
        return shown;
    }

    void reset(AffineTransform toPage) {
        shown.clear();
        printed = toPage;
        depth = 0;
    }

    @Override
    public String getName() {
        return "Do";
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (operands.isEmpty()
                || !(operands.getFirst() instanceof COSName name)
                || layers.isHidden()
                || depth >= MAX_DEPTH
                || getContext().getResources() == null) {
            return;
        }
        PDXObject object = getContext().getResources().getXObject(name);
        if (object == null || isOff(object.getCOSObject())) {
            return;
        }
        depth++;
        try {
            switch (object) {
                case PDImageXObject picture -> keepPicture(picture);
                case PDFormXObject form -> canvas.read(form);
                default -> {}
            }
        } finally {
            depth--;
        }
    }

    private boolean isOff(COSStream object) {
        return object.getDictionaryObject(COSName.OC) instanceof COSDictionary layer
                && layers.isOff(layer);
    }

    private void keepPicture(PDImageXObject picture) {
        if (shown.size() < MAX_SHOWN) {
            AffineTransform placed = getContext()
                    .getGraphicsState()
                    .getCurrentTransformationMatrix()
                    .createAffineTransform();
            placed.preConcatenate(printed);
            Rectangle2D unit = new Rectangle2D.Double(0, 0, 1, 1);
            shown.add(new PdfPageContent.PlacedPicture(
                    picture, placed.createTransformedShape(unit).getBounds2D()));
        }
    }
}

package glossator.format.pdf.glyph;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs the drawing instructions of a page and collects its glyphs and pictures with their
/// positions.
public final class PdfPageContent extends PDFStreamEngine {
    /// A page with more glyphs is not text.
    private static final int MAX_GLYPHS = 120_000;

    private final Fonts fonts = new Fonts();
    private final PdfDeadline clock;
    private final StructureRun structure;
    private final MarkedContent layers;
    private final PdfDrawObject drawn;
    private final Map<Integer, List<PdfGlyph>> glyphs = new LinkedHashMap<>();
    private final Map<String, float[]> last = new HashMap<>();
    private final GlyphMeanings meanings = new GlyphMeanings();
    private final ShownStrings strings = new ShownStrings(this, fonts, meanings);
    private boolean damaged;
    private AffineTransform printed = new AffineTransform();
    private float width;
    private float height;
    private List<PdfGlyph> recent = new ArrayList<>();
    private int count;

    /// A picture with its box on the printed page.
    public record PlacedPicture(PDImageXObject picture, Rectangle2D box) {}

    public PdfPageContent(PDDocument file, PdfDeadline clock) {
        this.clock = clock;
        structure = new StructureRun(file);
        layers = new MarkedContent(file, structure);
        drawn = new PdfDrawObject(this, layers);
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFont(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(drawn);
    }

    /// The glyphs by the angle of their text, in drawing order. The lists are not touched when the
    /// next page is read.
    public Map<Integer, List<PdfGlyph>> glyphs() {
        glyphs.values().forEach(all -> all.removeIf(g -> g.text().isEmpty()));
        glyphs.values().removeIf(List::isEmpty);
        return glyphs;
    }

    public List<PlacedPicture> pictures() {
        return drawn.pictures();
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    /// Reads the page; what was found before an error is retained.
    public void read(PDPage page) throws IOException {
        glyphs.clear();
        recent = new ArrayList<>();
        last.clear();
        layers.reset();
        structure.begin(page.getCOSObject());
        count = 0;
        printed = PdfOrientation.toPrintedPage(page);
        strings.begin(printed);
        boolean turned = page.getRotation() % 180 != 0;
        width = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        drawn.reset(printed);
        damaged = false;
        ContentBytes content =
                ContentBytes.of(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
        damaged = !content.complete();
        try {
            processPage(new ReadablePage(page, content.bytes()));
        } catch (IOException e) {
            damaged = true;
            takeBack(Map.of());
            layers.reset();
            structure.begin(page.getCOSObject());
            drawn.reset(printed);
            processPage(new ReadablePage(page, ContentRepair.repair(content.bytes())));
        }
        endStructureRun();
        structure.leavePage();
        showFields(page);
    }

    private void showFields(PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationWidget
                    && !annotation.isHidden()
                    && !annotation.isNoView()) {
                layers.reset();
                showField(annotation);
            }
        }
    }

    private void showField(PDAnnotation field) throws IOException {
        int before = count;
        try {
            showAnnotation(field);
        } catch (IOException e) {
            damaged = true;
        }
        FormValue value = count == before ? FormValue.of(field.getCOSObject()) : null;
        if (value != null) {
            value.show((placed, code, advance) ->
                    showGlyph(placed, GlyphMeanings.PLAIN, code, advance));
        }
    }

    /// Reads a form; in a damaged one, what is behind the fault as well.
    void read(PDFormXObject form) throws IOException {
        ContentBytes content = ContentBytes.of(form.getCOSObject());
        damaged |= !content.complete();
        Map<Integer, Integer> before = new HashMap<>();
        glyphs.forEach((angle, all) -> before.put(angle, all.size()));
        Map<Integer, StructureTexts.Element> outside = structure.enter();
        try {
            showForm(new ReadableForm(form, content.bytes()));
        } catch (IOException e) {
            damaged = true;
            takeBack(before);
            showForm(new ReadableForm(form, ContentRepair.repair(content.bytes())));
        } finally {
            structure.leave(outside);
        }
    }

    /// Drops the glyphs that have come since there were as many.
    private void takeBack(Map<Integer, Integer> before) {
        glyphs.forEach((angle, all) -> all.subList(
                        Math.min(all.size(), before.getOrDefault(angle, 0)), all.size())
                .clear());
        last.clear();
        count = glyphs.values().stream().mapToInt(List::size).sum();
    }

    /// Whether something of the page could not be read.
    public boolean isDamaged() {
        return damaged;
    }

    void noteDamage() {
        damaged = true;
    }

    /// How many glyphs of the page have a place but no meaning: the font does not say which letters
    /// they are, or names signs of private use.
    public int unknownCount() {
        int unknown = 0;
        for (List<PdfGlyph> all : glyphs.values()) {
            for (PdfGlyph glyph : all) {
                unknown += GlyphText.isUnknown(glyph.text()) ? 1 : 0;
            }
        }
        return unknown;
    }

    /// Whether the pages read so far have to be read again, because fonts turned out to say nothing
    /// true of their letters.
    public boolean mustReadAgain() {
        return meanings.learn();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) {
        clock.check();
        try {
            super.processOperator(operator, operands);
        } catch (PdfDeadline.TimeOver | PdfBomb e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            damaged = true;
        }
    }

    /// An instruction that cannot be carried out costs only itself.
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        boolean harmless = e instanceof MissingOperandException
                || e instanceof MissingResourceException
                || e instanceof EmptyGraphicsStackException;
        damaged |= !harmless;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        if (structure.isDue(properties)) {
            endStructureRun();
        }
        layers.begin(tag, properties, count);
    }

    @Override
    public void endMarkedContentSequence() {
        replace(layers.end(count));
    }

    private void endStructureRun() {
        replace(structure.due(count));
    }

    private void replace(Optional<ActualText> by) {
        by.ifPresent(actual -> actual.replaceIn(recent, count));
        count = glyphs.values().stream().mapToInt(List::size).sum();
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        PDGraphicsState state = getGraphicsState();
        PDFont font = state.getTextState().getFont();
        if (font == null || font.isVertical()) {
            super.showText(string);
        } else {
            strings.show(string, font, state);
        }
    }

    /// For text that is written down, and for the values of fields.
    @Override
    protected void showGlyph(Matrix placed, PDFont font, int code, Vector advance)
            throws IOException {
        AffineTransform toPage = placed.createAffineTransform();
        toPage.preConcatenate(printed);
        boolean upright = !font.isVertical();
        Point2D origin = new Point2D.Double();
        if (!upright) {
            Vector offset = font.getPositionVector(code);
            origin.setLocation(-offset.getX(), -offset.getY());
        }
        toPage.transform(origin, origin);
        var placement = new TextPlacement(toPage, upright, fonts.heightOf(font));
        addGlyph(placement, font, meanings.of(font).meaning(code), origin, advance);
    }

    /// Adds a glyph if it can be seen.
    ///
    /// @param origin on the printed page; becomes that in its orientation
    void addGlyph(
            TextPlacement placement, PDFont font, String text, Point2D origin, Vector advance) {
        boolean meant = !text.isEmpty() || layers.isReplaced();
        if (!meant
                || layers.isHidden()
                || count >= MAX_GLYPHS
                || !placement.isReadable()
                || isOutside(origin)) {
            return;
        }
        if (structure.isDue(null)) {
            endStructureRun();
        }
        boolean stroked = getGraphicsState().getTextState().getRenderingMode().intValue() == 2;
        int style = fonts.styleOf(font)
                | (placement.isLeaning() ? PdfGlyph.ITALIC : 0)
                | (stroked ? PdfGlyph.BOLD : 0);
        Point2D turned = placement.inOrientation(origin);
        float x = (float) turned.getX();
        add(
                placement.angle(),
                new PdfGlyph(
                        text,
                        x,
                        x + placement.reach(advance),
                        (float) turned.getY() + placement.drop(),
                        placement.size(),
                        style,
                        layers.isArtifact(),
                        placement.stretch(),
                        fonts.spaceOf(font)));
    }

    private boolean isOutside(Point2D at) {
        double slack = 3;
        return !(at.getX() >= -slack
                && at.getY() >= -slack
                && at.getX() <= width + slack
                && at.getY() <= height + slack);
    }

    /// A glyph drawn twice in turn at nearly the same position is one that is meant to look bold.
    /// (Where a whole line is drawn twice, its row tells.)
    private void add(int angle, PdfGlyph glyph) {
        List<PdfGlyph> all = glyphs.get(angle);
        if (all == null) {
            all = new ArrayList<>();
            glyphs.put(angle, all);
        }
        float[] before = last.get(glyph.text());
        if (before == null) {
            before = new float[4];
            last.put(glyph.text(), before);
        } else if (!glyph.isSpace() && !layers.isReplaced()) {
            float near = Math.max(0.5f, glyph.width() * 0.25f);
            boolean same = before[2] == angle
                    && count - before[3] <= 1
                    && Math.abs(before[0] - glyph.x0()) < near
                    && Math.abs(before[1] - glyph.base()) < glyph.size() * 0.1f;
            if (same) {
                return;
            }
        }
        before[0] = glyph.x0();
        before[1] = glyph.base();
        before[2] = angle;
        before[3] = count;
        all.add(glyph);
        recent = all;
        count++;
    }
}

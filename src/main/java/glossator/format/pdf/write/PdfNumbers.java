package glossator.format.pdf.write;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.document.Quad;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Coordinates and colors as files have them: to a thousandth.
public final class PdfNumbers {
    /// The width of the frame around an area, in points.
    static final float FRAME = 1.5f;

    private PdfNumbers() {}

    static String text(float value) {
        return new BigDecimal(value)
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    public static COSArray of(float... values) {
        var array = new COSArray();
        for (float value : values) {
            try {
                array.add(new COSFloat(text(value)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return array;
    }

    /// Not rounded.
    public static COSArray exact(float... values) {
        var array = new COSArray();
        array.setFloatArray(values);
        return array;
    }

    /// Lower left and upper right corner.
    public static COSArray corners(Rectangle box) {
        return of(box.x(), box.y(), box.maxX(), box.maxY());
    }

    public static COSArray color(Color color) {
        int rgb = Integer.parseInt(color.hex().substring(1), 16);
        return of((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
    }

    /// Eight numbers for each.
    public static COSArray quads(List<Quad> quads) {
        var numbers = new float[quads.size() * 8];
        int at = 0;
        for (Quad q : quads) {
            for (float number :
                    new float[] {q.x0(), q.y0(), q.x1(), q.y1(), q.x2(), q.y2(), q.x3(), q.y3()}) {
                numbers[at++] = number;
            }
        }
        return of(numbers);
    }

    /// The rectangle around all of them, with room for lines at their edges.
    public static Rectangle around(List<Quad> quads) {
        Rectangle box = Rectangle.around(quads.stream().map(Rectangle::around).toList());
        return Rectangle.between(box.x() - 1, box.y() - 1, box.maxX() + 1, box.maxY() + 1);
    }
}

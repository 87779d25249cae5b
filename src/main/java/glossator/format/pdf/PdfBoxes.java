package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.document.PageFrame;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the dictionary of an annotation says that it is, in points of the page space, y upward.
/// What is not a number, or has no extent where it needs one, counts as missing.
final class PdfBoxes {
    /// The extent of what is drawn as a thin line or a dot, so that it can be pointed at.
    private static final float THIN = 2;

    private static final List<String> DRAWINGS = List.of("InkList", "Vertices", "L");

    private PdfBoxes() {}

    /// The boxes around the quadrilaterals, whose corners programs list in different orders; or
    /// else around all of it.
    static List<Rectangle> lines(COSDictionary source) {
        var boxes = new ArrayList<Rectangle>();
        float[] numbers = numbers(source.getDictionaryObject("QuadPoints"));
        for (int i = 0; i + 7 < numbers.length; i += 8) {
            around(numbers, i, i + 8, 0).ifPresent(boxes::add);
        }
        return boxes.isEmpty() ? whole(source).map(List::of).orElse(List.of()) : boxes;
    }

    /// The box around all of it: what the file gives as such without its margins (`RD`), or else
    /// around what is drawn.
    static Optional<Rectangle> whole(COSDictionary source) {
        float[] rect = numbers(source.getDictionaryObject(COSName.RECT));
        if (rect.length >= 4) {
            Optional<Rectangle> box = around(rect, 0, 4, THIN);
            if (box.isPresent()) {
                return box.map(b -> without(b, numbers(source.getDictionaryObject("RD"))));
            }
        }
        return DRAWINGS.stream()
                .map(key -> flat(source.getDictionaryObject(key)))
                .flatMap(drawn -> around(drawn, 0, drawn.length / 2 * 2, THIN).stream())
                .findFirst();
    }

    /// As [#whole] gives a box that the file has.
    static Rectangle widened(Rectangle box) {
        float[] corners = {box.x(), box.y(), box.maxX(), box.maxY()};
        return around(corners, 0, 4, THIN).orElse(box);
    }

    private static Rectangle without(Rectangle box, float[] margins) {
        if (margins.length < 4) {
            return box;
        }
        float left = box.x() + Math.max(0, margins[0]);
        float bottom = box.y() + Math.max(0, margins[1]);
        float right = box.maxX() - Math.max(0, margins[2]);
        float top = box.maxY() - Math.max(0, margins[3]);
        return right > left && top > bottom ? Rectangle.between(left, bottom, right, top) : box;
    }

    /// What of a box is on the page; a page without extent has all of it.
    static Optional<Rectangle> onPage(Rectangle box, PageFrame frame) {
        if (!(frame.width() > 0 && frame.height() > 0)) {
            return Optional.of(box);
        }
        float left = Math.max(box.x(), frame.left());
        float bottom = Math.max(box.y(), frame.bottom());
        float right = Math.min(box.maxX(), frame.left() + frame.width());
        float top = Math.min(box.maxY(), frame.bottom() + frame.height());
        return right > left && top > bottom
                ? Optional.of(Rectangle.between(left, bottom, right, top))
                : Optional.empty();
    }

    /// The box around points given as x and y in turn, widened to `least` if it is thinner; empty
    /// if they are not numbers, or have no extent and need one.
    private static Optional<Rectangle> around(float[] numbers, int from, int to, float least) {
        float[] low = {Float.MAX_VALUE, Float.MAX_VALUE};
        float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = from; i < to; i++) {
            int axis = (i - from) % 2;
            low[axis] = Math.min(low[axis], numbers[i]);
            high[axis] = Math.max(high[axis], numbers[i]);
        }
        boolean point = high[0] <= low[0] && high[1] <= low[1];
        for (int axis = 0; axis < 2; axis++) {
            float lacking = least - (high[axis] - low[axis]);
            if (lacking > 0 && !point) {
                low[axis] -= lacking / 2;
                high[axis] += lacking / 2;
            }
        }
        try {
            return Optional.of(Rectangle.between(low[0], low[1], high[0], high[1]));
        } catch (IllegalArgumentException notABox) {
            return Optional.empty();
        }
    }

    private static float[] numbers(@Nullable COSBase value) {
        return value instanceof COSArray array ? array.toFloatArray() : new float[0];
    }

    /// The numbers of an array of numbers, or of an array of such arrays.
    private static float[] flat(@Nullable COSBase value) {
        if (!(value instanceof COSArray array)) {
            return new float[0];
        }
        var all = new COSArray();
        for (int i = 0; i < array.size(); i++) {
            COSBase each = array.getObject(i);
            if (each instanceof COSArray inner) {
                all.addAll(inner);
            } else {
                all.add(each);
            }
        }
        return all.toFloatArray();
    }
}

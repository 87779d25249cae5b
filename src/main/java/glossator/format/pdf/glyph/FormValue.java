package glossator.format.pdf.glyph;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The value of a form field (ISO 32000-1 §12.7.4) where the file has no appearance for it: set
/// into the box of the field, as programs do that make one.
///
/// @param size of the type, in points; 0 where the field leaves it open
record FormValue(List<String> lines, Matrix place, float width, float height, float size) {
    private static final int MULTILINE = 1 << 12;
    private static final int PASSWORD = 1 << 13;
    private static final int PUSH_BUTTON = 1 << 16;
    private static final int DEEPEST = 32;
    private static final int LONGEST = 20_000;
    private static final float MARGIN = 2;
    private static final float LEADING = 1.15f;
    private static final float USUAL = 12;
    private static final String CHECKED = "\u2714";

    private static final Pattern SIZE = Pattern.compile("([\\d.]{1,9})\\s+Tf");

    /// Where a glyph of a value goes.
    interface Canvas {
        void show(Matrix placed, int code, Vector advance) throws IOException;
    }

    /// Null if there is nothing to show.
    static @Nullable FormValue of(COSDictionary widget) {
        float[] box = widget.getDictionaryObject(COSName.RECT) instanceof COSArray array
                ? array.toFloatArray()
                : new float[0];
        String value = value(widget);
        if (box.length < 4 || value.isBlank()) {
            return null;
        }
        float left = Math.min(box[0], box[2]);
        float bottom = Math.min(box[1], box[3]);
        var rect =
                new PDRectangle(left, bottom, Math.abs(box[2] - box[0]), Math.abs(box[3] - box[1]));
        int turn = turn(widget);
        boolean across = turn % 180 != 0;
        float width = across ? rect.getHeight() : rect.getWidth();
        float height = across ? rect.getWidth() : rect.getHeight();
        if (!(width > 0 && height > 0)) {
            return null;
        }
        float size = size(widget);
        boolean many = (flags(widget) & MULTILINE) != 0;
        List<String> lines = many
                ? wrapped(value, width - 2 * MARGIN, size > 0 ? size : USUAL)
                : List.of(value.replaceAll("\\s+", " ").strip());
        return new FormValue(lines, place(rect, turn), width, height, size);
    }

    private static int turn(COSDictionary widget) {
        COSDictionary look = widget.getCOSDictionary(COSName.MK);
        return look == null ? 0 : Math.floorMod(look.getInt(COSName.R, 0) / 90 * 90, 360);
    }

    /// From the box, its lower left corner as it is read, to the page.
    private static Matrix place(PDRectangle box, int turn) {
        float x = turn == 90 || turn == 180 ? box.getUpperRightX() : box.getLowerLeftX();
        float y = turn == 180 || turn == 270 ? box.getUpperRightY() : box.getLowerLeftY();
        Matrix place = Matrix.getTranslateInstance(x, y);
        place.concatenate(Matrix.getRotateInstance(Math.toRadians(turn), 0, 0));
        return place;
    }

    private static String value(COSDictionary widget) {
        COSName kind = inherited(widget, COSName.FT) instanceof COSName name ? name : COSName.TX;
        COSBase value = inherited(widget, COSName.V);
        if (kind.equals(COSName.BTN)) {
            return isChecked(widget, value) ? CHECKED : "";
        }
        boolean shown =
                kind.equals(COSName.TX) ? (flags(widget) & PASSWORD) == 0 : kind.equals(COSName.CH);
        String text = shown ? text(value, inherited(widget, COSName.OPT)) : "";
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static boolean isChecked(COSDictionary widget, @Nullable COSBase value) {
        COSName state = widget.getCOSName(COSName.AS);
        COSName shown =
                state == null && value instanceof COSName name && widget.containsKey(COSName.V)
                        ? name
                        : state;
        return (flags(widget) & PUSH_BUTTON) == 0 && shown != null && !shown.equals(COSName.Off);
    }

    private static String text(@Nullable COSBase value, @Nullable COSBase choices) {
        if (value instanceof COSArray several) {
            var texts = new ArrayList<String>();
            for (int i = 0; i < several.size(); i++) {
                texts.add(text(several.getObject(i), choices));
            }
            return String.join(", ", texts);
        }
        String text = value instanceof COSName ? null : PdfStrings.of(value);
        return text == null ? "" : shown(text, choices);
    }

    /// What a list shows for a value that it exports.
    private static String shown(String value, @Nullable COSBase choices) {
        for (int i = 0; choices instanceof COSArray all && i < all.size(); i++) {
            if (all.getObject(i) instanceof COSArray pair
                    && pair.size() > 1
                    && value.equals(PdfStrings.of(pair.getObject(0)))) {
                String shown = PdfStrings.of(pair.getObject(1));
                return shown == null ? value : shown;
            }
        }
        return value;
    }

    private static int flags(COSDictionary widget) {
        return inherited(widget, COSName.FF) instanceof COSNumber flags ? flags.intValue() : 0;
    }

    private static float size(COSDictionary widget) {
        String look = PdfStrings.of(inherited(widget, COSName.DA));
        Matcher size = SIZE.matcher(look == null ? "" : look);
        try {
            return size.find() ? Math.clamp(Float.parseFloat(size.group(1)), 0, 200) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable COSBase inherited(COSDictionary widget, COSName key) {
        COSDictionary at = widget;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            COSBase value = at.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static List<String> wrapped(String value, float width, float size) {
        var lines = new ArrayList<String>();
        for (String paragraph : value.split("\\R", -1)) {
            var line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+")) {
                if (!line.isEmpty()
                        && (length(line.toString()) + 0.5f + length(word)) * size > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /// In heights of the type.
    private static float length(String line) {
        return (float) line.codePoints().mapToDouble(FormValue::advance).sum();
    }

    private static float advance(int sign) {
        return Character.isIdeographic(sign) || Character.getType(sign) == Character.OTHER_SYMBOL
                ? 1
                : 0.5f;
    }

    /// Shrinks the type until all lines are in the box.
    void show(Canvas canvas) throws IOException {
        float longest =
                lines.stream().map(FormValue::length).max(Float::compare).orElse(1f);
        float wanted = size > 0 ? size : lines.size() > 1 ? USUAL : Math.min(USUAL, height * 0.7f);
        float high = Math.min(wanted, (height - 1) / LEADING / lines.size());
        float type = Math.max(0.2f, Math.min(high, (width - 2 * MARGIN) / Math.max(1, longest)));
        float y = lines.size() == 1 ? (height - type) / 2 + type * 0.25f : height - type * LEADING;
        for (String line : lines) {
            float x = Math.min(MARGIN, width / 4);
            for (int sign : line.codePoints().toArray()) {
                Matrix at = Matrix.concatenate(place, Matrix.getTranslateInstance(x, y));
                at.concatenate(Matrix.getScaleInstance(type, type));
                canvas.show(at, sign, new Vector(advance(sign), 0));
                x += advance(sign) * type;
            }
            y -= type * LEADING;
        }
    }
}

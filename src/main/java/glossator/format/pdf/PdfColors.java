package glossator.format.pdf;

import glossator.annotation.Color;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.jspecify.annotations.Nullable;

/// Maps the colors of annotations to our palette.
final class PdfColors {
    private static final float COLORLESS = 0.12f;

    /// The hue of pure blue. Our blue is lighter; without this, pure blue would match our purple.
    private static final float PURE_BLUE = 0.66f;

    private PdfColors() {}

    /// From an array of one (gray), three (RGB) or four (CMYK) numbers from 0 to 1; yellow if there
    /// is none.
    static Color nearest(@Nullable COSBase value) {
        float[] parts = value instanceof COSArray array ? array.toFloatArray() : new float[0];
        return switch (parts.length) {
            case 1 -> Color.GRAY;
            case 3 -> nearest(parts[0], parts[1], parts[2]);
            case 4 -> {
                float light = 1 - parts[3];
                yield nearest(
                        (1 - parts[0]) * light, (1 - parts[1]) * light, (1 - parts[2]) * light);
            }
            default -> Color.YELLOW;
        };
    }

    private static Color nearest(float red, float green, float blue) {
        for (Color color : Color.values()) {
            int rgb = byteOf(red) << 16 | byteOf(green) << 8 | byteOf(blue);
            if (Integer.parseInt(color.hex().substring(1), 16) == rgb) {
                return color;
            }
        }
        float[] own = hue(byteOf(red), byteOf(green), byteOf(blue));
        if (own[1] < COLORLESS) {
            return own[2] > 0.95f ? Color.YELLOW : Color.GRAY;
        }
        Color best = Color.YELLOW;
        float least = Float.MAX_VALUE;
        for (Color color : Color.values()) {
            int rgb = Integer.parseInt(color.hex().substring(1), 16);
            float[] other = hue(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
            float distance = hueOf(own[0], other[0]);
            if (color == Color.BLUE) {
                distance = Math.min(distance, hueOf(own[0], PURE_BLUE));
            }
            if (color != Color.GRAY && distance < least) {
                least = distance;
                best = color;
            }
        }
        return best;
    }

    private static float hueOf(float one, float other) {
        float apart = Math.abs(one - other);
        return Math.min(apart, 1 - apart);
    }

    private static int byteOf(float part) {
        return Math.clamp(Math.round(part * 255), 0, 255);
    }

    private static float[] hue(int red, int green, int blue) {
        return java.awt.Color.RGBtoHSB(red, green, blue, null);
    }
}

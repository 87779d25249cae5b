package glossator.ui.page;

import glossator.format.PagePicture;
import glossator.message.Messages;

import java.util.Locale;
import java.util.function.IntUnaryOperator;

/// How the pixels of a drawn page are shown: pure functions of the picture.
public enum Contrast {
    /// As the theme has it: [#DARK_PAPER] in the dark one, else [#ORIGINAL].
    THEME,
    /// As printed.
    ORIGINAL,
    /// Faint writing darker and the paper lighter, in its colors.
    STRONG,
    /// Writing black and paper white, however stained or unevenly lit.
    BLACK_ON_WHITE,
    /// The paper and ink of the dark theme; colors keep their hue, pictures stay as printed.
    DARK_PAPER,
    /// Dark paper and light writing, pictures too; colors keep their hue.
    INVERTED,
    /// The reverse of [#BLACK_ON_WHITE].
    WHITE_ON_BLACK;

    /// Ink is what is darker than this fraction of the paper around it,
    private static final double INK = 0.6;

    /// and paper what is lighter than this one.
    private static final double PAPER = 0.85;

    /// The least difference of writing and paper that is stretched: what is less is dirt.
    private static final int LEAST_RANGE = 64;

    /// Inverted paper and writing are a little apart from black and white, which would glare.
    private static final int DARKEST = 18;

    private static final int LIGHTEST = 235;

    /// The contrast as stored in the settings.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its name in the menu and in messages.
    public String title() {
        return Messages.of("ui.page.contrast", Messages.of("ui.page.contrast." + word()));
    }

    /// What is shown in a theme.
    public Contrast in(boolean darkTheme) {
        return this != THEME ? this : darkTheme ? DARK_PAPER : ORIGINAL;
    }

    /// The next one, which looks different.
    public Contrast next(boolean darkTheme) {
        return switch (this) {
            case THEME -> darkTheme ? ORIGINAL : STRONG;
            case ORIGINAL -> STRONG;
            case STRONG -> BLACK_ON_WHITE;
            case BLACK_ON_WHITE -> darkTheme ? INVERTED : DARK_PAPER;
            case DARK_PAPER -> INVERTED;
            case INVERTED -> WHITE_ON_BLACK;
            case WHITE_ON_BLACK -> THEME;
        };
    }

    /// Whether the paper is dark.
    boolean isDark() {
        return this == DARK_PAPER || this == INVERTED || this == WHITE_ON_BLACK;
    }

    /// The pixels of `picture` in this contrast; its own array for [#ORIGINAL]
    /// and [#THEME].
    int[] apply(PagePicture picture) {
        return switch (this) {
            case THEME, ORIGINAL -> picture.argb();
            case STRONG -> stretched(picture);
            case BLACK_ON_WHITE -> blackened(picture, gray -> gray);
            case DARK_PAPER -> DarkPaper.apply(picture);
            case INVERTED -> map(picture.argb(), Contrast::invert);
            case WHITE_ON_BLACK ->
                blackened(picture, gray -> LIGHTEST - gray * (LIGHTEST - DARKEST) / 255);
        };
    }

    private static int[] map(int[] argb, IntUnaryOperator change) {
        int[] out = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            out[i] = change.applyAsInt(argb[i]);
        }
        return out;
    }

    /// Stretches the range between the darkest ink and the usual paper to black and white.
    private static int[] stretched(PagePicture picture) {
        int[] counts = new int[256];
        for (int pixel : picture.argb()) {
            counts[PaperShade.brightness(pixel)]++;
        }
        int high = percentile(counts, picture.argb().length, 0.75);
        int low = Math.min(percentile(counts, picture.argb().length, 0.01), high - LEAST_RANGE);
        return map(picture.argb(), pixel -> stretch(pixel, low, high - low));
    }

    private static int percentile(int[] counts, int all, double share) {
        long before = 0;
        for (int value = 0; value < counts.length; value++) {
            before += counts[value];
            if (before >= all * share) {
                return value;
            }
        }
        return counts.length - 1;
    }

    private static int stretch(int pixel, int low, int range) {
        return opaque(
                ((pixel >> 16 & 255) - low) * 255 / range,
                ((pixel >> 8 & 255) - low) * 255 / range,
                ((pixel & 255) - low) * 255 / range);
    }

    private static int invert(int pixel) {
        int red = pixel >> 16 & 255;
        int green = pixel >> 8 & 255;
        int blue = pixel & 255;
        int sum = 255 - Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        return opaque(soft(sum + red), soft(sum + green), soft(sum + blue));
    }

    private static int soft(int value) {
        return DARKEST + value * (LIGHTEST - DARKEST) / 255;
    }

    private static int[] blackened(PagePicture picture, IntUnaryOperator tone) {
        var paper = new PaperShade(picture);
        int[] argb = picture.argb();
        int[] out = new int[argb.length];
        for (int y = 0, i = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++, i++) {
                double share = PaperShade.brightness(argb[i]) / paper.at(x, y);
                int gray = (int) Math.clamp((share - INK) / (PAPER - INK) * 255, 0, 255);
                int shown = tone.applyAsInt(gray);
                out[i] = opaque(shown, shown, shown);
            }
        }
        return out;
    }

    private static int opaque(int red, int green, int blue) {
        return 0xff000000
                | Math.clamp(red, 0, 255) << 16
                | Math.clamp(green, 0, 255) << 8
                | Math.clamp(blue, 0, 255);
    }
}

package glossator.ui.text;

import glossator.document.Block;

import javafx.geometry.Insets;

/// How the text is set: the reader's choice of face, size, line spacing and measure.
///
/// @param family a font family, or empty for the serif face of the platform
/// @param size of the body in pixels
/// @param spacing the distance of lines as a multiple of the size
/// @param measure the greatest line length in characters of average width
public record Typography(String family, double size, double spacing, int measure) {
    public static final Typography STANDARD = new Typography("", 17, 1.5, 70);
    public static final double SMALLEST = 9;
    public static final double LARGEST = 48;

    /// Room left of the text for the markers of notes, in ems.
    private static final double GUTTER = 1.6;

    private static final double STEP = 1.7;

    public Typography withSize(double other) {
        return new Typography(family, Math.clamp(other, SMALLEST, LARGEST), spacing, measure);
    }

    public Typography withFamily(String other) {
        return new Typography(other, size, spacing, measure);
    }

    public Typography withSpacing(double other) {
        return new Typography(family, size, Math.clamp(other, 1.0, 2.5), measure);
    }

    public Typography withMeasure(int other) {
        return new Typography(family, size, spacing, Math.clamp(other, 30, 160));
    }

    /// The width of the column in pixels, its gutter on either side included.
    double width() {
        return measure * size * 0.48 + 2 * gutter();
    }

    double gutter() {
        return GUTTER * size;
    }

    /// How far a block's text stands from the left of the column, in pixels.
    double indent(Block block) {
        double steps = block.quote() * 0.9 + block.indent();
        boolean labelled = block.kind() instanceof Block.Note;
        boolean listing = block.kind() instanceof Block.Code;
        return gutter() + size * (STEP * steps + (labelled ? STEP : listing ? 0.8 : 0));
    }

    /// The white space around a block.
    Insets padding(Block block) {
        double above =
                switch (block.kind()) {
                    case Block.Heading(int level) -> level <= 2 ? 1.1 : 0.8;
                    case Block.Row _ -> 0.3;
                    case Block.Item _ -> 0.15;
                    case Block.Rule _ -> 0.8;
                    case Block.Code _ -> 0.6;
                    case Block.Paragraph _, Block.Caption _, Block.Note _ -> 0.35;
                };
        double below =
                switch (block.kind()) {
                    case Block.Heading _ -> 0.35;
                    case Block.Row _ -> 0.3;
                    case Block.Item _ -> 0.15;
                    case Block.Rule _ -> 0.8;
                    case Block.Code _ -> 0.6;
                    case Block.Paragraph _, Block.Caption _, Block.Note _ -> 0.35;
                };
        boolean goesOn = block.join() != Block.Join.NONE;
        return new Insets(goesOn ? 0 : above * size, gutter(), below * size, indent(block));
    }

    /// Extra room between two lines, in pixels.
    double leading() {
        return Math.max(0, (spacing - 1.2) * size);
    }

    String css() {
        String face = family.isEmpty() ? Faces.serif() : family;
        return "-fx-font-family: \"" + face + "\"; -fx-font-size: " + size + "px;";
    }
}

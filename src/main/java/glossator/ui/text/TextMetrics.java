package glossator.ui.text;

import glossator.document.Block;
import glossator.ui.session.Typography;

import javafx.geometry.Insets;

/// The width of the text column for a typography, and the layout of blocks in it, in pixels.
record TextMetrics(Typography typography) {
    /// Space left of the text for note markers, in ems.
    private static final double GUTTER = 1.6;

    private static final double STEP = 1.7;

    /// The height of a line of readings.
    private static final double RUBY = 0.55;

    /// The size of the body text.
    double size() {
        return typography.size();
    }

    /// The width of the column, including the gutter on either side.
    double width() {
        return typography.measure() * size() * 0.48 + 2 * gutter();
    }

    /// The least width that text is laid out in: twelve ems and the gutters.
    double narrowest() {
        return 12 * size() + 2 * gutter();
    }

    double gutter() {
        return GUTTER * size();
    }

    /// The distance of a block's text from the left edge of the column.
    double indent(Block block) {
        double steps = block.quote() * 0.9 + block.indent();
        boolean labelled = block.kind() instanceof Block.Note;
        boolean listing = block.kind() instanceof Block.Code;
        return gutter() + size() * (STEP * steps + (labelled ? STEP : listing ? 0.8 : 0));
    }

    /// The white space around a block.
    Insets padding(Block block) {
        double above = switch (block.kind()) {
            case Block.Heading(int level) -> level <= 2 ? 1.1 : 0.8;
            case Block.Row _ -> 0.3;
            case Block.Item _ -> 0.15;
            case Block.Rule _ -> 0.8;
            case Block.Code _ -> 0.6;
            case Block.Paragraph _, Block.Caption _, Block.Note _ -> 0.35;
        };
        double below = switch (block.kind()) {
            case Block.Heading _ -> 0.35;
            case Block.Row _ -> 0.3;
            case Block.Item _ -> 0.15;
            case Block.Rule _ -> 0.8;
            case Block.Code _ -> 0.6;
            case Block.Paragraph _, Block.Caption _, Block.Note _ -> 0.35;
        };
        boolean goesOn = block.join() != Block.Join.NONE;
        double top = (goesOn ? 0 : above * size()) + readings(block);
        return new Insets(top, gutter(), below * size(), indent(block));
    }

    /// Extra space between two lines of a block.
    double leading(Block block) {
        return Math.max(readings(block), Math.max(0, (typography.spacing() - 1.2) * size()));
    }

    /// Whether the lines of a block end at the right edge. Verse and what has its own lines do not.
    boolean isJustified(Block block) {
        boolean prose = switch (block.kind()) {
            case Block.Paragraph _, Block.Item _, Block.Note _ -> true;
            case Block.Heading _, Block.Code _, Block.Row _, Block.Caption _, Block.Rule _ -> false;
        };
        return typography.justified()
                && prose
                && block.text().indexOf(Block.LINE_BREAK) < 0
                && TitleParts.of(block).isEmpty();
    }

    /// The space for readings above the words.
    private double readings(Block block) {
        double letters =
                block.kind() instanceof Block.Heading(int level) ? Math.max(1, 2 - level * 0.3) : 1;
        return RubyOverlay.depth(block) * RUBY * letters * size();
    }

    /// The family of the body font.
    String face() {
        String family = typography.family();
        return family.isEmpty() ? FontFamilies.serif() : family;
    }

    /// The body font as a CSS style.
    String css() {
        return "-fx-font-family: \"" + face() + "\"; -fx-font-size: " + size() + "px;";
    }
}

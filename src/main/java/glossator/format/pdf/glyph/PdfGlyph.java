package glossator.format.pdf.glyph;

/// One glyph in its [PdfOrientation], in points: `x0` to `x1` along the line, `base` is the
/// baseline, downward.
///
/// @param text what it means: one character, or the letters of a ligature
/// @param size the height of its type
/// @param style of [#BOLD], [#ITALIC] and the others
/// @param artifact whether the file says that it belongs to the page, not to the text
/// @param stretch how much wider than high the type is set, 1 for as it was drawn
/// @param space the width of the font's space in ems, 0 where it does not say
public record PdfGlyph(
        String text,
        float x0,
        float x1,
        float base,
        float size,
        int style,
        boolean artifact,
        float stretch,
        float space) {
    public static final int BOLD = 1;
    public static final int ITALIC = 2;
    public static final int RAISED = 4;
    public static final int LOWERED = 8;
    public static final int FIXED = 16;

    public PdfGlyph(
            String text, float x0, float x1, float base, float size, int style, boolean artifact) {
        this(text, x0, x1, base, size, style, artifact, 1, 0);
    }

    public boolean isSpace() {
        return text.length() == 1 ? text.charAt(0) <= ' ' : text.isBlank();
    }

    public PdfGlyph withStyle(int more) {
        return new PdfGlyph(text, x0, x1, base, size, style | more, artifact, stretch, space);
    }

    public PdfGlyph withText(String other) {
        return new PdfGlyph(other, x0, x1, base, size, style, artifact, stretch, space);
    }

    PdfGlyph between(float left, float right) {
        return new PdfGlyph(text, left, right, base, size, style, artifact, stretch, space);
    }

    PdfGlyph withBase(float other) {
        return new PdfGlyph(text, x0, x1, other, size, style, artifact, stretch, space);
    }

    /// Whether it is set above or below another letter: a combining mark, or a separate accent.
    public boolean isAccent() {
        return GlyphText.isAccent(text);
    }

    public boolean isCombining() {
        return GlyphText.isCombining(text);
    }

    /// The letter combined with the accent above or below it.
    public PdfGlyph withAccent(PdfGlyph accent) {
        return withText(GlyphText.combine(text, accent.text));
    }

    public float width() {
        return x1 - x0;
    }

    public float middle() {
        return (x0 + x1) / 2;
    }
}

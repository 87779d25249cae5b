package glossator.format.pdf.glyph;

/// Thrown for a stream that is small in the file and unpacks to an amount that no page needs.
public final class PdfBomb extends RuntimeException {
    private static final long serialVersionUID = 1;

    PdfBomb() {
        super("bomb", null, false, false);
    }
}

package glossator.format.pdf.layout;

/// Tells the entries of a table of contents that are too long for a line: only the last line of
/// such an entry has leading dots and a page number.
final class ContentsEntries {
    /// Of the column: a line that could not take another word is longer than this.
    private static final float LONG = 0.45f;

    private static final int MOST_LINES = 3;

    private ContentsEntries() {}

    /// Whether `line` ends an entry that begins above it.
    static boolean isGoingOn(PdfParagraph so, PdfLine line, TextColumn column) {
        if (so.lines().size() >= MOST_LINES
                || !TableRows.isContentsLine(line)
                || !so.lines().stream().allMatch(l -> isBroken(l, column))) {
            return false;
        }
        boolean hanging = line.x0() > so.first().x0() + 0.5f * line.size();
        boolean letter = Character.isLetter(line.text().codePointAt(0));
        return letter && (hanging || LineText.startsLowerCase(line.text()));
    }

    private static boolean isBroken(PdfLine line, TextColumn column) {
        return !Character.isDigit(line.text().charAt(line.text().length() - 1))
                && line.width() > LONG * (column.right() - column.left())
                && !LineText.endsSentence(line.text());
    }
}

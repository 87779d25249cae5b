package glossator.format.pdf.layout;

import glossator.document.Block;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognizes list items by their bullet or number.
final class ListItems {
    private static final Pattern BULLET = Pattern.compile("^([•‣◦▪▫●○■□➢➤◆◇✓✔∙⁃·–—*-])\\s+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile(
            "^(\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\\[\\d{1,3}\\])\\s+(?=\\S)");

    private ListItems() {}

    /// The length in characters of the marker and the space after it; 0 if there is none.
    static int marker(String text) {
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            return bullet.end();
        }
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.end() : 0;
    }

    private static boolean isStrong(String text) {
        return BULLET.matcher(text).find() && "–—*-".indexOf(text.charAt(0)) < 0;
    }

    /// Whether a line directly below begins an item.
    static boolean beginsItem(PdfParagraph so, PdfLine line) {
        if (marker(line.text()) == 0) {
            return false;
        }
        if (isStrong(line.text())) {
            return true;
        }
        // A real marker has another in the same position; a number that merely begins a line has
        // not.
        PdfLine first = so.first();
        boolean same = Math.abs(line.x0() - first.x0()) < 0.6f * line.size();
        boolean moved = Math.abs(line.x0() - so.last().x0()) > 0.6f * line.size();
        boolean after = LineText.endsSentence(so.last().text());
        return (so.kind() instanceof Block.Item
                        && same
                        && (moved || so.lines().size() == 1 || after))
                || (after && moved)
                || (after && so.lines().size() == 1);
    }

    /// Makes the paragraph an item if it begins with a marker.
    static void applyTo(PdfParagraph paragraph) {
        PdfLine first = paragraph.first();
        int length = marker(first.text());
        if (length == 0 || first.isPicture() || length >= first.text().length()) {
            return;
        }
        boolean dash = "–—".indexOf(first.text().charAt(0)) >= 0;
        if (dash && paragraph.column().lines().size() < 2) {
            return;
        }
        String marker = first.text().substring(0, length).strip();
        paragraph.setKind(new Block.Item(marker), length, 1);
    }
}

package glossator.format.pdf.layout;

import glossator.document.Block;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognizes list items by their bullet or number.
final class ListItems {
    private static final String BULLETS = "•‣◦▪▫●○■□➢➤◆◇✓✔∙⁃·–—*-";
    private static final Pattern BULLET = Pattern.compile("^([" + BULLETS + "])\\s+(?=\\S)");

    /// Of a bracket, a number and the sign behind it, in characters.
    private static final int LONGEST = 7;
    private static final Pattern NUMBER = Pattern.compile(
            "^(\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\\[\\d{1,3}\\])\\s+(?=\\S)");

    private ListItems() {}

    /// The length in characters of the marker and the space after it; 0 if there is none.
    static int marker(String text) {
        if (!mayBeMarked(text)) {
            return 0;
        }
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            return bullet.end();
        }
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.end() : 0;
    }

    /// Whether it begins with a bullet, or has a bracket or a stop where the number of an item
    /// ends: a look at few characters, for most lines have none.
    private static boolean mayBeMarked(String text) {
        if (text.length() < 2) {
            return false;
        }
        if (BULLETS.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        for (int i = 1; i < Math.min(LONGEST, text.length()); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == ')' || c == ']') {
                return true;
            }
        }
        return false;
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

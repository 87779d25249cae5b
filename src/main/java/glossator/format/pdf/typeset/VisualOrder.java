package glossator.format.pdf.typeset;

import com.openhtmltopdf.bidi.BidiReorderer;

/// Puts a run of text that is read from right to left into the order in which its characters are
/// drawn (Unicode Bidirectional Algorithm, rules L3 and L4).
final class VisualOrder implements BidiReorderer {
    private static final String MIRRORED = "()[]{}<>«»‹›≤≥⟨⟩";

    @Override
    public String reorderRTLTextToLTR(String text) {
        var out = new StringBuilder(text.length());
        int end = text.length();
        while (end > 0) {
            int start = clusterStart(text, end);
            out.append(mirror(text.substring(start, end)));
            end = start;
        }
        return out.toString();
    }

    /// A character with the marks on it stays together.
    private static int clusterStart(String text, int end) {
        int start = end;
        do {
            start = text.offsetByCodePoints(start, -1);
        } while (start > 0 && isMark(text.codePointAt(start)));
        return start;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String mirror(String cluster) {
        int at = MIRRORED.indexOf(cluster);
        return cluster.length() == 1 && at >= 0
                ? MIRRORED.substring(at ^ 1, (at ^ 1) + 1)
                : cluster;
    }

    @Override
    public String shapeText(String text) {
        return ArabicShaping.shape(text);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}

package glossator.format.pdf.layout;

import glossator.document.Block;
import glossator.format.pdf.glyph.PdfGlyph;
import glossator.format.source.Ideographs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognizes headings by size, weight and number, and assigns levels by the sizes that occur.
final class HeadingMatcher {
    private static final int MAX_LEVEL = 6;
    private static final int LONGEST = 220;

    /// A text with more characters is too long without its spaces around it, too.
    private static final int MOST_WITH_SPACES = 2 * LONGEST;
    private static final int LONGEST_BOLD = 120;
    private static final float LARGER = 1.09f;
    private static final Pattern NUMBERED =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+(?=[\\p{Lu}\\p{Lo}])");

    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+\\.?");

    private final BodyStyle measure;
    private final ChapterTitles titles;
    private final TableLabels labels;
    private final Map<PdfParagraph, Integer> ranks = new HashMap<>();

    /// How deep the topmost number of each rank is.
    private final Map<Integer, Integer> leastDepths = new HashMap<>();

    private HeadingMatcher(BodyStyle measure, ChapterTitles titles, TableLabels labels) {
        this.measure = measure;
        this.titles = titles;
        this.labels = labels;
    }

    /// Sets the kind of paragraphs that are headings or captions.
    static void applyTo(List<PdfParagraph> paragraphs, BodyStyle measure, ChapterTitles titles) {
        for (PdfParagraph paragraph : paragraphs) {
            if (paragraph.isPlain() && Captions.isCaption(paragraph.first().text())) {
                paragraph.setKind(new Block.Caption());
            }
        }
        var headings = new HeadingMatcher(measure, titles, TableLabels.of(paragraphs));
        var levels = new TreeMap<Integer, Integer>(java.util.Comparator.reverseOrder());
        for (int i = 0; i < paragraphs.size(); i++) {
            PdfParagraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
            boolean last = next == null;
            if (headings.isHeading(paragraphs.get(i), last)) {
                int rank = headings.rank(paragraphs.get(i));
                headings.put(paragraphs.get(i), rank);
                levels.put(rank, 0);
            }
        }
        int level = 0;
        for (Map.Entry<Integer, Integer> entry : levels.entrySet()) {
            entry.setValue(Math.min(++level, MAX_LEVEL));
        }
        for (PdfParagraph paragraph : paragraphs) {
            Integer rank = headings.ranks.get(paragraph);
            if (rank != null) {
                int own = levels.getOrDefault(rank, 1) + headings.deeper(paragraph, rank);
                paragraph.setKind(new Block.Heading(Math.min(own, MAX_LEVEL)));
            }
        }
    }

    private boolean isHeading(PdfParagraph paragraph, boolean last) {
        boolean item = paragraph.kind() instanceof Block.Item;
        if (!(paragraph.isPlain() || item) || paragraph.length() > MOST_WITH_SPACES) {
            return false;
        }
        String text = paragraph.text().strip();
        boolean numbered = isNumbered(text);
        if (!(paragraph.isPlain() || (item && numbered))
                || text.length() > LONGEST
                || paragraph.first().frame().angle() != 0
                || TableRows.isContentsLine(paragraph.last())
                || !isWordy(text)) {
            return false;
        }
        if (titles.names(paragraph)) {
            return true;
        }
        float ratio = paragraph.size() / measure.body();
        if (labels.isLabel(paragraph)) {
            return false;
        }
        if (ratio >= LARGER && !labels.isUsual(paragraph)) {
            boolean sentence = text.endsWith(".") && text.length() > 90;
            return paragraph.lines().size() <= 6 && (!sentence || ratio > 1.4f);
        }
        boolean bold = !measure.bold() && paragraph.isMostly(PdfGlyph.BOLD);
        boolean slanted = !measure.italic() && paragraph.isMostly(PdfGlyph.ITALIC);
        boolean ends = ".,;".indexOf(text.charAt(text.length() - 1)) >= 0 && !numbered;
        boolean short_ = text.length() <= LONGEST_BOLD && paragraph.lines().size() <= 2;
        boolean weighty = bold || (slanted && numbered);
        return weighty && ratio > 0.93f && short_ && !last && (numbered || (!ends && !item));
    }

    private static boolean isNumbered(String text) {
        return !text.isEmpty()
                && text.charAt(0) >= '0'
                && text.charAt(0) <= '9'
                && NUMBERED.matcher(text).find();
    }

    /// Whether it has at least three letters, is a Roman numeral or begins with an ideograph.
    private static boolean isWordy(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters < 3; ) {
            int c = text.codePointAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            i += Character.charCount(c);
        }
        return letters >= 3 || ROMAN.matcher(text).matches() || isIdeographic(text);
    }

    private static boolean isIdeographic(String text) {
        return !text.isEmpty() && Ideographs.isIdeograph(text.charAt(0));
    }

    /// Higher for larger type; half a point makes no difference.
    private int rank(PdfParagraph paragraph) {
        int bold = paragraph.isMostly(PdfGlyph.BOLD) ? 1 : 0;
        float size = Math.max(paragraph.size(), measure.body());
        return Math.round(size) * 2 + (paragraph.size() < measure.body() * LARGER ? bold : 1);
    }

    /// How many levels a numbered heading is below the topmost of the same style.
    private int deeper(PdfParagraph paragraph, int rank) {
        int own = depth(paragraph.text());
        return own == 0 ? 0 : own - leastDepths.getOrDefault(rank, own);
    }

    private void put(PdfParagraph heading, int rank) {
        ranks.put(heading, rank);
        int depth = depth(heading.text());
        if (depth > 0) {
            leastDepths.merge(rank, depth, Math::min);
        }
    }

    private static int depth(String text) {
        Matcher m = NUMBERED.matcher(text.strip());
        return m.find() ? (int) m.group(1).chars().filter(c -> c == '.').count() + 1 : 0;
    }
}

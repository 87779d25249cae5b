package glossator.format.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds clear table rows: three or more lines with wide gaps, one below the other.
final class TableRows {
    private static final int MIN_ROWS = 3;
    private static final Pattern LEADER = Pattern.compile("(\\.\\s?){4,}|(…\\s?){2,}|(_\\s?){4,}");
    private static final Pattern CONTENTS =
            Pattern.compile(".*((\\.\\s?){4,}|(…\\s?){2,})\\s*([\\divxlc]+)\\s*$");

    private TableRows() {}

    /// For each line, the number of its table from 1, or 0.
    static int[] rows(List<PdfLine> lines) {
        int[] tables = new int[lines.size()];
        int number = 0;
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            List<float[]> shared = gaps(lines.get(from));
            while (to < lines.size()) {
                List<float[]> both = to == from ? shared : sharedGaps(shared, gaps(lines.get(to)));
                boolean far = to > from
                        && lines.get(to).base() - lines.get(to - 1).base()
                                > 2.6f * lines.get(to).size();
                if (both.isEmpty() || far || isContentsLine(lines.get(to))) {
                    break;
                }
                shared = both;
                to++;
            }
            if (to - from >= MIN_ROWS && isClear(lines.subList(from, to), shared)) {
                number++;
                for (int i = from; i < to; i++) {
                    tables[i] = number;
                }
            }
            from = Math.max(to, from + 1);
        }
        return tables;
    }

    /// Whether the line is from a table of contents, with dot leaders to the page number.
    static boolean isContentsLine(PdfLine line) {
        String text = line.text();
        boolean dots = text.contains("..") || text.contains(". .") || text.indexOf('…') >= 0;
        return dots && CONTENTS.matcher(text).matches();
    }

    private static List<float[]> gaps(PdfLine line) {
        var gaps = new ArrayList<float[]>();
        for (int i = 0; i + 1 < line.gaps().length; i += 2) {
            gaps.add(new float[] {line.gaps()[i], line.gaps()[i + 1]});
        }
        return gaps;
    }

    private static List<float[]> sharedGaps(List<float[]> some, List<float[]> others) {
        var both = new ArrayList<float[]>();
        for (float[] one : some) {
            for (float[] other : others) {
                float left = Math.max(one[0], other[0]);
                float right = Math.min(one[1], other[1]);
                if (right - left > 2) {
                    both.add(new float[] {left, right});
                }
            }
        }
        return both;
    }

    /// List items have a gap after their markers, too, and justified text has some by chance.
    private static boolean isClear(List<PdfLine> rows, List<float[]> shared) {
        int marked = 0;
        int led = 0;
        int wide = 0;
        for (PdfLine row : rows) {
            marked += ListItems.marker(row.text()) > 0 ? 1 : 0;
            led += LEADER.matcher(row.text()).find() ? 1 : 0;
            wide += row.gaps().length >= 4 || gapShare(row) > 0.2 ? 1 : 0;
        }
        boolean list = shared.size() == 1 && marked * 2 > rows.size();
        return !list && led * 2 < rows.size() && wide * 2 > rows.size();
    }

    private static double gapShare(PdfLine row) {
        double gaps = 0;
        for (int i = 0; i + 1 < row.gaps().length; i += 2) {
            gaps += row.gaps()[i + 1] - row.gaps()[i];
        }
        return row.width() > 0 ? gaps / row.width() : 0;
    }

    /// Where the text of a row is divided into cells: the indices of spaces.
    static List<Integer> cuts(PdfLine row) {
        var cuts = new ArrayList<Integer>();
        for (int i = 0; i < row.text().length(); i++) {
            if (row.text().charAt(i) != ' ') {
                continue;
            }
            float middle = (row.edges()[2 * i] + row.edges()[2 * i + 1]) / 2;
            for (float[] gap : gaps(row)) {
                if (middle > gap[0] && middle < gap[1]) {
                    cuts.add(i);
                    break;
                }
            }
        }
        return cuts;
    }
}

package glossator.format.pdf.layout;

import glossator.format.source.Numerals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Running heads, running feet and page numbers: lines at the edge of the page that recur at the
/// same height on other pages and differ only in their digits.
final class RunningHeads {
    private static final int AT_EDGE = 4;

    /// On fewer pages, lines that differ in their figures are no running heads.
    private static final int FEWEST = 3;
    private static final float ZONE = 0.16f;
    private static final float SAME_HEIGHT = 2.5f;
    private static final int NEAR = 5;
    private static final float LARGE = 1.3f;

    /// No document has a larger fraction of its letters in running heads.
    private static final float MOST = 0.7f;
    private static final String AROUND = "[\\s\\p{Pd}.|·•/()\\[\\]]*";
    private static final Pattern NUMBER = Pattern.compile("(?i)"
            + AROUND
            + "(?:page|seite|p\\.|s\\.|página|стр\\.?)?\\s*"
            + "(\\d+|[ivxlcdm]{1,7})(?:\\s*(?:of|/|von|de|из)\\s*\\d+)?"
            + AROUND);

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern COUNTED = Pattern.compile("(first|last) -?\\d+");
    private static final Pattern LAST_NUMBER = Pattern.compile("\\s(\\d{1,5})$");
    private static final Pattern FIRST_NUMBER = Pattern.compile("^(\\d{1,5})\\s");

    private final List<PdfPage> pages;
    private final Map<String, List<PdfLine>> alike = new HashMap<>();
    private final IdentityHashMap<PdfLine, Boolean> heads = new IdentityHashMap<>();
    private final float body;

    private RunningHeads(List<PdfPage> pages) {
        this.pages = pages;
        body = BodyStyle.of(pages).body();
    }

    /// The pages without running heads.
    static List<PdfPage> removeFrom(List<PdfPage> pages) {
        var heads = new RunningHeads(pages);
        heads.collectArtifacts();
        heads.collect();
        heads.collectRepeated();
        heads.restoreText();
        return pages.stream().map(heads::withoutHeads).toList();
    }

    /// Collects the lines that the file itself marks as artifacts, unless they are over a third of
    /// all.
    private void collectArtifacts() {
        int said = 0;
        int all = 0;
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                all++;
                said += line.artifact() ? 1 : 0;
            }
        }
        if (said * 3 > all) {
            return;
        }
        for (PdfPage page : pages) {
            page.lines().stream().filter(PdfLine::artifact).forEach(l -> heads.put(l, true));
        }
    }

    private void collect() {
        for (PdfPage page : pages) {
            var lines = new ArrayList<PdfLine>();
            for (PdfLine line : page.lines()) {
                if (!line.isPicture() && line.frame().angle() == 0 && !heads.containsKey(line)) {
                    lines.add(line);
                }
            }
            lines.sort(Comparator.comparingDouble(PdfLine::base));
            for (int i = 0; i < lines.size(); i++) {
                PdfLine line = lines.get(i);
                boolean top = i < AT_EDGE && line.base() < page.height() * ZONE;
                boolean foot =
                        i >= lines.size() - AT_EDGE && line.base() > page.height() * (1 - ZONE);
                if (top || foot) {
                    alike.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(line);
                    String numbered = numbered(line);
                    if (!numbered.isEmpty()) {
                        alike.computeIfAbsent(numbered, _ -> new ArrayList<>()).add(line);
                    }
                }
            }
        }
    }

    /// For a lone number, its difference from the page number; for other lines, the text.
    private static String key(PdfLine line) {
        String text = line.text().strip();
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            String digits = number.group(1);
            boolean arabic = DIGITS.matcher(digits).matches();
            int value = arabic ? number(digits) : Numerals.roman(digits);
            return "#" + (value - line.page());
        }
        return withoutNumbers(text);
    }

    private static String withoutNumbers(String text) {
        return DIGITS.matcher(text).replaceAll("#");
    }

    /// For a head that changes with the chapter but contains the page number, the difference from
    /// the page number; empty for other lines.
    private static String numbered(PdfLine line) {
        String text = line.text().strip();
        Matcher last = LAST_NUMBER.matcher(text);
        Matcher first = FIRST_NUMBER.matcher(text);
        if (last.find()) {
            return "last " + (number(last.group(1)) - line.page());
        }
        return first.find() ? "first " + (number(first.group(1)) - line.page()) : "";
    }

    private static int number(String digits) {
        return digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    private void collectRepeated() {
        for (Map.Entry<String, List<PdfLine>> entry : alike.entrySet()) {
            boolean number = entry.getKey().startsWith("#") && entry.getKey().length() > 1;
            List<PdfLine> lines = entry.getValue();
            lines.sort(Comparator.comparingDouble(PdfLine::base));
            for (int from = 0; from < lines.size(); ) {
                int to = from + 1;
                while (to < lines.size()
                        && lines.get(to).base() - lines.get(to - 1).base() < SAME_HEIGHT) {
                    to++;
                }
                boolean counted = COUNTED.matcher(entry.getKey()).matches();
                judge(lines.subList(from, to), number, counted);
                from = to;
            }
        }
    }

    /// A running head recurs soon; chapter headings that happen to be at the same height do not. On
    /// few pages it must be the same or have the `counted` numbers of the pages.
    private void judge(List<PdfLine> lines, boolean number, boolean counted) {
        int[] on = lines.stream().mapToInt(PdfLine::page).sorted().distinct().toArray();
        if (isTitles(lines)) {
            return;
        }
        boolean same = lines.stream().map(l -> l.text().strip()).distinct().count() == 1;
        int least = number || (pages.size() <= 4 && (same || counted)) ? 2 : FEWEST;
        for (PdfLine line : lines) {
            if (countNear(on, line.page()) >= least
                    || on.length >= Math.max(least, pages.size() * 0.4)) {
                heads.put(line, true);
            }
        }
    }

    /// How many of the ascending pages are at most [#NEAR] away from one of them.
    private static int countNear(int[] pages, int page) {
        int at = Arrays.binarySearch(pages, page);
        int from = at;
        int to = at;
        while (from > 0 && page - pages[from - 1] <= NEAR) {
            from--;
        }
        while (to + 1 < pages.length && pages[to + 1] - page <= NEAR) {
            to++;
        }
        return to - from + 1;
    }

    /// Whether they are slide titles, in large type and mostly different.
    private boolean isTitles(List<PdfLine> lines) {
        return lines.getFirst().size() > LARGE * body
                && lines.stream().map(l -> l.text().strip()).distinct().count() * 2 > lines.size();
    }

    /// If almost nothing would be left, what recurs on each page is the text, as in forms and
    /// slides that build up.
    private void restoreText() {
        long all = 0;
        long gone = 0;
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                all += line.text().length();
                gone += heads.containsKey(line) ? line.text().length() : 0;
            }
        }
        if (gone > MOST * all) {
            heads.keySet().removeIf(l -> !NUMBER.matcher(l.text().strip()).matches());
        }
        restoreBarePages();
    }

    /// What is all of a page's text is its text, unless it is a head of pages with other text as
    /// well, or the page shows a picture.
    private void restoreBarePages() {
        var known = new HashSet<String>();
        for (PdfPage page : pages) {
            if (!isBare(page)) {
                page.lines().stream().filter(heads::containsKey).forEach(l -> known.add(alike(l)));
            }
        }
        for (PdfPage page : pages) {
            boolean picture = page.lines().stream().anyMatch(PdfLine::isPicture);
            if (isBare(page) && !picture) {
                page.lines().stream().filter(l -> !known.contains(alike(l))).forEach(heads::remove);
            }
        }
    }

    private static String alike(PdfLine line) {
        String text = line.text().strip();
        return NUMBER.matcher(text).matches() ? "#" : withoutNumbers(text);
    }

    private boolean isBare(PdfPage page) {
        return page.lines().stream().allMatch(l -> l.isPicture() || heads.containsKey(l));
    }

    private PdfPage withoutHeads(PdfPage page) {
        var columns = new ArrayList<TextColumn>();
        for (TextColumn column : page.columns()) {
            var lines =
                    column.lines().stream().filter(l -> !heads.containsKey(l)).toList();
            if (!lines.isEmpty()) {
                columns.add(lines.size() == column.lines().size() ? column : TextColumn.of(lines));
            }
        }
        return page.withColumns(TextColumn.alignAll(columns));
    }
}

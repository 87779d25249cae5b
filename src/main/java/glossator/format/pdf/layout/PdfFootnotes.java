package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Footnotes: lines of smaller type at the foot of a column, beginning with a label that is raised
/// in the text of the page.
public final class PdfFootnotes {
    private static final float SMALLER = 0.94f;
    private static final float LOWER_PART = 0.3f;
    private static final String SIGNS = "*†‡§¶∗";
    private static final Pattern LEAD =
            Pattern.compile("^(\\d{1,3}|[*†‡§¶∗]{1,3}|[a-z](?=[.)\\s]))([.)\\]]?)\\s?(?=\\S)");

    private final float body;
    private final List<Footnote> notes = new ArrayList<>();
    private final List<PdfPage> pages = new ArrayList<>();
    private final Map<Integer, Set<String>> labels = new HashMap<>();

    private PdfFootnotes(float body) {
        this.body = body;
    }

    /// A note; `skip` is the length of its label with what follows it.
    public record Footnote(
            int page, String label, int skip, List<PdfLine> lines, TextColumn column) {
        public String target() {
            return PdfFootnotes.target(page, label);
        }
    }

    /// The name of the note's target.
    public static String target(int page, String label) {
        return "note-" + (page + 1) + "-" + label;
    }

    static PdfFootnotes of(List<PdfPage> pages, BodyStyle measure) {
        var notes = new PdfFootnotes(measure.body());
        pages.forEach(notes::read);
        return notes;
    }

    /// The pages without their notes.
    List<PdfPage> pages() {
        return pages;
    }

    public List<Footnote> notes() {
        return notes;
    }

    /// Whether a note on this page has the label `label`.
    public boolean has(int page, String label) {
        return labels.getOrDefault(page, Set.of()).contains(label);
    }

    private void read(PdfPage page) {
        Set<String> calls = calls(page);
        var columns = new ArrayList<TextColumn>();
        for (TextColumn column : page.columns()) {
            int kept = countTextLines(page, column, calls);
            if (kept == column.lines().size()) {
                columns.add(column);
            } else if (kept > 0) {
                columns.add(column.withLines(column.lines().subList(0, kept)));
            }
        }
        pages.add(page.withColumns(columns));
    }

    /// The labels that occur in text type, raised or as note symbols.
    private Set<String> calls(PdfPage page) {
        var calls = new HashSet<String>();
        for (PdfLine line : page.lines()) {
            String text = line.text();
            boolean small = line.size() < body * SMALLER;
            if (!line.has(PdfGlyph.RAISED) && (small || !hasSign(text))) {
                continue;
            }
            for (int i = 0; i < text.length(); i++) {
                boolean raised = isRaised(line, i);
                if (raised && (i == 0 || !isRaised(line, i - 1))) {
                    int end = i;
                    while (end < text.length() && isRaised(line, end)) {
                        end++;
                    }
                    if (i > 0) {
                        for (String part : text.substring(i, end).split("[,\\s]+")) {
                            calls.add(part);
                        }
                    }
                } else if (!small && i > 0 && SIGNS.indexOf(text.charAt(i)) >= 0) {
                    int end = i;
                    while (end < text.length() && text.charAt(end) == text.charAt(i)) {
                        end++;
                    }
                    calls.add(text.substring(i, end));
                }
            }
        }
        return calls;
    }

    private static boolean hasSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isRaised(PdfLine line, int at) {
        return (line.styles()[at] & PdfGlyph.RAISED) != 0
                && !Character.isWhitespace(line.text().charAt(at));
    }

    /// How many lines of the column are its text; the rest become notes.
    private int countTextLines(PdfPage page, TextColumn column, Set<String> calls) {
        List<PdfLine> lines = column.lines();
        int tail = lines.size();
        while (tail > 0 && isSmall(page, lines.get(tail - 1))) {
            tail--;
        }
        if (tail < lines.size() && hasTextBelow(page, column, lines.get(tail))) {
            return lines.size();
        }
        int first = tail;
        while (first < lines.size() && label(lines.get(first), calls).isEmpty()) {
            first++;
        }
        boolean goesOn = !notes.isEmpty()
                && notes.getLast().page() == page.index() - 1
                && !LineText.endsSentence(notes.getLast().lines().getLast().text())
                && tail < lines.size()
                && isLike(notes.getLast().lines().getLast(), lines.get(tail));
        if (goesOn && (first < lines.size() || column.equals(page.columns().getLast()))) {
            notes.getLast().lines().addAll(lines.subList(tail, first));
        } else if (first == lines.size()) {
            return lines.size();
        } else {
            tail = first;
        }
        for (PdfLine line : lines.subList(first, lines.size())) {
            String label = label(line, calls);
            boolean known = has(page.index(), label);
            if (label.isEmpty() || known) {
                notes.getLast().lines().add(line);
            } else {
                labels.computeIfAbsent(page.index(), _ -> new HashSet<>()).add(label);
                Matcher m = LEAD.matcher(line.text());
                int skip = m.find() ? m.end() : 0;
                var own = new ArrayList<PdfLine>(List.of(line));
                notes.add(new Footnote(page.index(), label, skip, own, column));
            }
        }
        return tail;
    }

    /// Whether the text continues below: then this is not the foot.
    private boolean hasTextBelow(PdfPage page, TextColumn column, PdfLine line) {
        return page.lines().stream()
                .anyMatch(l -> l.base() > line.base()
                        && l.size() >= body * SMALLER
                        && l.x0() < column.right()
                        && column.left() < l.x1());
    }

    private boolean isSmall(PdfPage page, PdfLine line) {
        return !line.isPicture()
                && line.size() < body * SMALLER
                && line.frame().angle() == 0
                && line.base() > page.height() * LOWER_PART;
    }

    private static boolean isLike(PdfLine one, PdfLine other) {
        return Math.abs(one.size() - other.size()) < 0.08f * one.size();
    }

    private static String label(PdfLine line, Set<String> calls) {
        Matcher m = LEAD.matcher(line.text());
        return m.find() && calls.contains(m.group(1)) ? m.group(1) : "";
    }
}

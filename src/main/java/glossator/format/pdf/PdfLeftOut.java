package glossator.format.pdf;

import glossator.document.PrintedPage;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Counts what of the annotations in a file could not be kept, so that nothing is left out in
/// silence.
final class PdfLeftOut {
    private static final int NAMED = 5;

    private final List<PdfMarkup> empty = new ArrayList<>();
    private final TreeSet<Integer> damagedPages = new TreeSet<>();
    private int damaged;
    private int surplus;

    boolean isEmpty() {
        return empty.isEmpty() && damaged == 0 && surplus == 0;
    }

    /// One that has neither words nor a drawing.
    void add(PdfMarkup one) {
        empty.add(one);
    }

    void addDamaged(int page) {
        damaged++;
        damagedPages.add(page);
    }

    /// One of more than are read.
    void addSurplus() {
        surplus++;
    }

    /// @param outside how many became notes of their page because they are not on it
    List<String> warnings(String file, List<PrintedPage> pages, int outside) {
        var warnings = new ArrayList<String>();
        if (!empty.isEmpty()) {
            warnings.add(Messages.of("format.pdf.notes-empty", file, empty.size(), named(pages)));
        }
        if (damaged > 0) {
            String label = label(pages, damagedPages.getFirst());
            warnings.add(Messages.of("format.pdf.notes-damaged", file, damaged, label));
        }
        if (surplus > 0) {
            warnings.add(Messages.of("format.pdf.notes-surplus", file, surplus));
        }
        if (outside > 0) {
            warnings.add(Messages.of("format.pdf.notes-outside", file, outside));
        }
        return warnings;
    }

    /// `Text (p. 3), Sound (p. xii) …`
    private String named(List<PrintedPage> pages) {
        String first = empty.stream()
                .limit(NAMED)
                .map(one -> Messages.of(
                        "format.pdf.notes-kind", cleaned(one.kind()), label(pages, one.index())))
                .collect(Collectors.joining(", "));
        return empty.size() > NAMED ? first + " …" : first;
    }

    private static String cleaned(String kind) {
        String word = kind.replaceAll("[^A-Za-z0-9]", "");
        return word.isEmpty() ? "?" : word.substring(0, Math.min(30, word.length()));
    }

    private static String label(List<PrintedPage> pages, int page) {
        return page < pages.size() ? pages.get(page).label() : String.valueOf(page + 1);
    }
}

package glossator.format.pdf;

import glossator.document.PrintedPage;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Counts what of the annotations in a file could not be kept, so that nothing is left out in
/// silence.
final class PdfLeftOut {
    private static final int NAMED = 12;

    private final List<PdfMarkup> empty = new ArrayList<>();
    private final List<PdfMarkup> media = new ArrayList<>();
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

    /// Notes those of `parts` that have more to them than is read.
    void addMedia(List<PdfMarkup> parts) {
        parts.stream().filter(PdfMarkup::isOfMedia).forEach(media::add);
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
            warnings.add(
                    Messages.of("format.pdf.notes-empty", file, empty.size(), named(empty, pages)));
        }
        if (!media.isEmpty()) {
            warnings.add(
                    Messages.of("format.pdf.notes-media", file, media.size(), named(media, pages)));
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

    /// `Text (pages 3, 5), Sound (page xii) …`
    private static String named(List<PdfMarkup> some, List<PrintedPage> pages) {
        var places = new LinkedHashMap<String, LinkedHashSet<String>>();
        some.forEach(one -> places.computeIfAbsent(cleaned(one.kind()), _ -> new LinkedHashSet<>())
                .add(label(pages, one.index())));
        String first = places.entrySet().stream()
                .limit(NAMED)
                .map(kind -> Messages.of(
                        "format.pdf.notes-kind",
                        kind.getKey(),
                        joined(kind.getValue()),
                        kind.getValue().size()))
                .collect(Collectors.joining(", "));
        return places.size() > NAMED ? first + " …" : first;
    }

    private static String joined(Set<String> labels) {
        String first = labels.stream().limit(NAMED).collect(Collectors.joining(", "));
        return labels.size() > NAMED ? first + " …" : first;
    }

    private static String cleaned(String kind) {
        String word = kind.replaceAll("[^A-Za-z0-9]", "");
        return word.isEmpty() ? "?" : word.substring(0, Math.min(30, word.length()));
    }

    private static String label(List<PrintedPage> pages, int page) {
        return page < pages.size() ? pages.get(page).label() : String.valueOf(page + 1);
    }
}

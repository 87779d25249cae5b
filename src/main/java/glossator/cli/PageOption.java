package glossator.cli;

import glossator.annotation.Surface;
import glossator.document.PrintedPage;
import glossator.library.Edition;
import glossator.message.Refusal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Names a printed page: by its label or else by its number from 1. A number after `+` is never a
/// label.
record PageOption(String named) {
    private static final int MOST_SHOWN = 5;

    /// Refuses a page that is not there, and a label that several pages have.
    Surface.Page findIn(List<PrintedPage> pages, Edition edition) {
        if (pages.isEmpty()) {
            throw new Refusal("cli.page.none", edition.fileName());
        }
        List<Integer> labelled = IntStream.range(0, pages.size())
                .filter(i -> pages.get(i).label().strip().equals(named.strip()))
                .boxed()
                .toList();
        if (labelled.size() > 1) {
            throw new Refusal("cli.page.several", named, labelled.size(), list(labelled));
        }
        int index = labelled.isEmpty() ? number(pages, edition) - 1 : labelled.getFirst();
        return new Surface.Page(index, pages.get(index).label());
    }

    private int number(List<PrintedPage> pages, Edition edition) {
        int number = named.strip().matches("\\+?\\d{1,9}") ? Integer.parseInt(named.strip()) : 0;
        if (number < 1 || number > pages.size()) {
            throw new Refusal("cli.page.not-there", named, edition.fileName(), pages.size());
        }
        return number;
    }

    private static String list(List<Integer> indexes) {
        String numbers = indexes.stream()
                .limit(MOST_SHOWN)
                .map(i -> "+" + (i + 1))
                .collect(Collectors.joining(", "));
        return indexes.size() > MOST_SHOWN ? numbers + " …" : numbers;
    }
}

package glossator.ui.dialogs;

import glossator.ui.control.FuzzyMatcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What the palette finds: the matching lines, best first, but never a destructive one before one
/// that is not.
///
/// @param ready whether Enter may run the first line at once: not if the best match is destructive
record PaletteSearch(List<PaletteLine> lines, boolean ready) {
    private static final int MOST_SHOWN = 200;

    private record Scored(PaletteLine line, int score) {}

    /// `lines` are in the order that equally good ones keep.
    static PaletteSearch of(List<PaletteLine> lines, String query) {
        List<PaletteLine> found = new ArrayList<>(sorted(lines, query));
        boolean ready = !found.isEmpty() && !found.getFirst().destructive();
        if (!ready) {
            found.stream().filter(line -> !line.destructive()).findFirst().ifPresent(first -> {
                found.remove(first);
                found.addFirst(first);
            });
        }
        return new PaletteSearch(List.copyOf(found), ready);
    }

    private static List<PaletteLine> sorted(List<PaletteLine> lines, String query) {
        if (query.isBlank()) {
            return lines.stream().limit(MOST_SHOWN).toList();
        }
        return lines.stream()
                .map(line -> new Scored(line, score(line, query)))
                .filter(s -> s.score() > 0)
                .sorted(Comparator.comparing((Scored s) -> !s.line().enabled())
                        .thenComparing(Comparator.comparingInt(Scored::score).reversed()))
                .limit(MOST_SHOWN)
                .map(Scored::line)
                .toList();
    }

    /// A match in the name alone scores higher than one that needs the menu's name.
    private static int score(PaletteLine line, String query) {
        int name = FuzzyMatcher.score(line.name(), query);
        int both = FuzzyMatcher.score(line.hint() + " " + line.name(), query);
        return Math.max(Math.max(name * 2, both), scoreSynonyms(line.synonyms(), query));
    }

    /// As good as a match in the name. The words must be typed from their beginnings: a few letters
    /// occur somewhere in any list of synonyms.
    private static int scoreSynonyms(String synonyms, String query) {
        return Arrays.stream(synonyms.split(",", -1))
                .map(String::strip)
                .filter(phrase -> beginsWords(phrase, query))
                .mapToInt(phrase -> 2 * FuzzyMatcher.score(phrase, query) - 1)
                .max()
                .orElse(0);
    }

    private static boolean beginsWords(String phrase, String query) {
        List<String> words = List.of(FuzzyMatcher.fold(phrase).split("\\s+"));
        return Arrays.stream(FuzzyMatcher.fold(query).strip().split("\\s+"))
                .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
    }
}

package glossator.library;

import glossator.document.Range;
import glossator.library.FoundSources.Found;
import glossator.library.SearchRequest.Order;
import glossator.search.Part;
import glossator.search.Query;
import glossator.search.QueryMatcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Shows the passages of a text that were found: reads the text as it is stored, and looks for the
/// words in it. Within one read of the index.
final class TextHits {
    /// So many passages of one source are counted.
    private static final int MOST = 200;

    /// Passages of a source, best first or in order.
    ///
    /// @param isWhole whether there are no more
    record Passages(List<Long> numbers, boolean isWhole) {
        HitCount count() {
            return new HitCount(numbers.size(), isWhole);
        }

        Passages with(Set<Long> others, Order order) {
            Stream<Long> all = Stream.concat(numbers.stream(), others.stream()).distinct();
            return new Passages((order == Order.PLACE ? all.sorted() : all).toList(), isWhole);
        }
    }

    private record Passage(int start, int end, int block) {}

    private final Database library;
    private final EditionRows editions;
    private final DatabaseConnection index;
    private final PassageWords words;
    private final QueryMatcher matcher;
    private final Optional<String> together;
    private final Optional<String> any;

    TextHits(
            Database library,
            EditionRows editions,
            DatabaseConnection index,
            PassageWords words,
            Query query) {
        this.library = library;
        this.editions = editions;
        this.index = index;
        this.words = words;
        matcher = new QueryMatcher(query);
        together = FtsQuery.together(query, PartFilter.TEXT);
        any = FtsQuery.excludesWords(query)
                ? Optional.empty()
                : FtsQuery.any(query, PartFilter.TEXT);
    }

    /// Those with all of the words; only if there are none, those with any. And those at whose end
    /// a phrase begins.
    Passages passages(Found found, boolean areWhole, Order order) {
        Passages inside = inside(found, areWhole, order);
        return found.borders.isEmpty() ? inside : inside.with(found.borders, order);
    }

    private Passages inside(Found found, boolean areWhole, Order order) {
        if (!found.passages.isEmpty() && (areWhole || order == Order.RELEVANCE)) {
            Comparator<Map.Entry<Long, Double>> byScore = Map.Entry.comparingByValue();
            List<Long> numbers = found.passages.entrySet().stream()
                    .sorted(
                            order == Order.RELEVANCE
                                    ? byScore.reversed().thenComparing(Map.Entry.comparingByKey())
                                    : Map.Entry.comparingByKey())
                    .map(Map.Entry::getKey)
                    .toList();
            return new Passages(numbers, areWhole);
        }
        Passages all = areWhole
                ? new Passages(List.of(), true)
                : together.map(wanted -> in(found, wanted)).orElse(new Passages(List.of(), true));
        return all.numbers().isEmpty() ? any.map(wanted -> in(found, wanted)).orElse(all) : all;
    }

    private Passages in(Found found, String wanted) {
        List<Long> numbers = words.in(found.first, found.last, wanted, MOST + 1);
        boolean isWhole = numbers.size() <= MOST;
        return new Passages(isWhole ? numbers : numbers.subList(0, MOST), isWhole);
    }

    /// The first `most` of the passages.
    List<SearchHit> hits(Found found, Passages passages, int most) {
        if (passages.numbers().isEmpty() || most == 0) {
            return List.of();
        }
        UUID edition = index.first(
                        "SELECT edition FROM source WHERE number = ?",
                        r -> UUID.fromString(r.getString(1)),
                        found.number)
                .orElseThrow();
        String text = editions.text(edition);
        var hits = new ArrayList<SearchHit>();
        for (Long number : passages.numbers()) {
            if (hits.size() == most) {
                break;
            }
            passage(number, found.borders.contains(number))
                    .filter(p -> p.end() <= text.length())
                    .flatMap(p -> hit(edition, text, p))
                    .ifPresent(hits::add);
        }
        return hits;
    }

    /// @param withNext whether it is to end where the next one does
    private Optional<Passage> passage(long number, boolean withNext) {
        return index.first(
                "SELECT p.start, e.\"end\", p.block FROM passage p JOIN passage e"
                        + " ON e.number = p.number + ? WHERE p.number = ?",
                r -> new Passage(r.getInt(1), r.getInt(2), r.getInt(3)),
                withNext ? 1 : 0,
                number);
    }

    /// Empty if the words are not there: then the text is another since it was indexed.
    private Optional<SearchHit> hit(UUID edition, String text, Passage passage) {
        String words = text.substring(passage.start(), passage.end());
        Excerpt excerpt = Excerpt.of(words, matcher.places(Part.TEXT, words));
        if (excerpt.words().isEmpty()) {
            return Optional.empty();
        }
        int start = excerpt.words().getFirst().start() + excerpt.start();
        int end = excerpt.words().getLast().end() + excerpt.start();
        int block = passage.block()
                + (int) words.substring(0, start).chars().filter(c -> c == '\n').count();
        Range range = new Range(start, end).shift(passage.start());
        return Optional.of(new SearchHit.InText(
                edition, range, block, excerpt, annotationsAt(edition, range)));
    }

    private List<UUID> annotationsAt(UUID edition, Range range) {
        return library.list(
                """
                SELECT id FROM annotation WHERE edition = ?1 AND deleted_at IS NULL
                 AND start < ?3 AND "end" > ?2
                UNION SELECT a.id FROM anchor p JOIN annotation a ON a.id = p.annotation
                 LEFT JOIN decision d ON d.annotation = p.annotation AND d.edition = p.edition
                 WHERE p.edition = ?1 AND a.deleted_at IS NULL
                 AND coalesce(d.start, p.start) < ?3 AND coalesce(d."end", p."end") > ?2
                """, r -> UUID.fromString(r.getString(1)), edition, range.start(), range.end());
    }
}

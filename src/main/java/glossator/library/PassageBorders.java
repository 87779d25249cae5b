package glossator.library;

import glossator.search.Query;
import glossator.search.Term;
import glossator.search.Terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Phrases that begin in one passage of the index and end in the next one, which the index has as
/// words but not as a phrase. Within one read of the index.
final class PassageBorders {
    /// So many places where a passage begins with the end of the phrase are looked at.
    private static final int MOST = 2_000;

    /// @param source its number in the index
    /// @param passage the number of the one in which the phrase begins
    record Crossing(long source, long passage) {}

    private record Candidate(long source, long passage, UUID edition, int start, int end) {}

    private final DatabaseConnection index;
    private final EditionRows editions;
    private final Map<Query.Phrase, List<Crossing>> known = new HashMap<>();
    private final Map<UUID, String> texts = new HashMap<>();

    PassageBorders(DatabaseConnection index, EditionRows editions) {
        this.index = index;
        this.editions = editions;
    }

    List<Crossing> find(Query words) {
        return words instanceof Query.Phrase phrase && phrase.terms().size() > 1
                ? known.computeIfAbsent(phrase, this::search)
                : List.of();
    }

    private List<Crossing> search(Query.Phrase phrase) {
        var found = new ArrayList<Crossing>();
        for (int cut = 1; cut < phrase.terms().size(); cut++) {
            List<String> head = phrase.terms().subList(0, cut);
            List<String> tail = phrase.terms().subList(cut, phrase.terms().size());
            String ends = FtsQuery.phrase(new Query.Phrase("", head, false));
            String begins = "^ " + FtsQuery.phrase(new Query.Phrase("", tail, phrase.prefix()));
            candidates(ends, begins).stream()
                    .filter(c -> endsWith(c, head))
                    .forEach(c -> found.add(new Crossing(c.source, c.passage)));
        }
        return found;
    }

    /// A `^` finds what a passage begins with.
    private List<Candidate> candidates(String ends, String begins) {
        return index.all(
                "SELECT s.number, p.number, s.edition, p.start, p.\"end\" FROM"
                        + " (SELECT rowid FROM passage_words WHERE passage_words MATCH ?"
                        + " ORDER BY rowid DESC LIMIT " + MOST + ") w"
                        + " JOIN passage p ON p.number = w.rowid - 1"
                        + " JOIN source s ON s.number = (SELECT number FROM source"
                        + " WHERE first <= w.rowid ORDER BY first DESC LIMIT 1)"
                        + " WHERE s.first < w.rowid AND EXISTS (SELECT 1 FROM passage_words"
                        + " WHERE passage_words MATCH ? AND rowid = w.rowid - 1)",
                r -> new Candidate(
                        r.getLong(1),
                        r.getLong(2),
                        UUID.fromString(r.getString(3)),
                        r.getInt(4),
                        r.getInt(5)),
                begins,
                ends);
    }

    private boolean endsWith(Candidate at, List<String> head) {
        String text = texts.computeIfAbsent(at.edition, editions::text);
        if (at.end > text.length()) {
            return false;
        }
        List<Term> terms = Terms.of(text.substring(at.start, at.end));
        int from = terms.size() - head.size();
        return from >= 0
                && terms.subList(from, terms.size()).stream()
                        .map(Term::text)
                        .toList()
                        .equals(head);
    }
}

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
    private final PassageWords passages;
    private final EditionRows editions;
    private final Map<Query.Phrase, List<Crossing>> known = new HashMap<>();
    private final Map<UUID, String> texts = new HashMap<>();

    PassageBorders(DatabaseConnection index, PassageWords passages, EditionRows editions) {
        this.index = index;
        this.passages = passages;
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

    private List<Candidate> candidates(String ends, String begins) {
        var found = new ArrayList<Candidate>();
        int left = MOST;
        for (WordPartitions.Partition partition : passages.partitions()) {
            if (left > 0) {
                left -= addCandidates(partition.table(), ends, begins, left, found);
            }
        }
        return found;
    }

    /// A `^` finds what a passage begins with. Returns how many passages were looked at.
    private int addCandidates(
            String table, String ends, String begins, int most, List<Candidate> found) {
        List<Long> second = index.all(
                "SELECT rowid FROM " + table + " WHERE " + table
                        + " MATCH ? ORDER BY rowid DESC LIMIT ?",
                r -> r.getLong(1),
                begins,
                most);
        if (!second.isEmpty()) {
            found.addAll(index.all(
                    "SELECT s.number, p.number, s.edition, p.start, p.\"end\" FROM json_each(?) w"
                            + " JOIN passage p ON p.number = w.value - 1"
                            + " JOIN source s ON s.number = (SELECT number FROM source"
                            + " WHERE first <= w.value ORDER BY first DESC LIMIT 1)"
                            + " WHERE s.first < w.value AND EXISTS (SELECT 1 FROM " + table
                            + " WHERE " + table + " MATCH ? AND rowid = w.value - 1)",
                    r -> new Candidate(
                            r.getLong(1),
                            r.getLong(2),
                            UUID.fromString(r.getString(3)),
                            r.getInt(4),
                            r.getInt(5)),
                    second.toString(),
                    ends));
        }
        return second.size();
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

package glossator.library;

import glossator.search.Query;
import glossator.search.SpellingDistance;
import glossator.search.Term;
import glossator.search.Terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Other queries for one that finds nothing: with words as the library spells them, or with one
/// word less. Within one read of the index.
final class SearchProposal {
    private static final List<String> TABLES = List.of("source_words", "title_words", "note_words");
    private static final int LETTERS_FOR_A_SLIP = 4;
    private static final int MOST_SLIPS = 2;
    private static final int MOST = 4;

    /// A term of the index.
    private record Known(String term, int slips, long frequency) {}

    private final DatabaseConnection index;

    SearchProposal(DatabaseConnection index) {
        this.index = index;
    }

    /// Best first; none of them has been tried.
    List<String> of(String text, Query query) {
        var phrases = new ArrayList<Query.Phrase>();
        query.eachWanted(words -> phrases.addAll(phrases(words)));
        List<Query.Phrase> distinct = phrases.stream().distinct().limit(MOST).toList();
        var proposals = new LinkedHashSet<String>();
        Optional<String> respelled = respelled(text, distinct);
        respelled.ifPresent(proposals::add);
        if (distinct.size() > 1) {
            for (Query.Phrase phrase : distinct.reversed()) {
                String shorter = without(text, phrase.written());
                proposals.add(shorter);
                respelled(shorter, distinct).ifPresent(proposals::add);
            }
        }
        proposals.remove(text);
        return List.copyOf(proposals);
    }

    private static List<Query.Phrase> phrases(Query words) {
        return words instanceof Query.Near near ? near.phrases() : List.of((Query.Phrase) words);
    }

    private Optional<String> respelled(String text, List<Query.Phrase> phrases) {
        String other = text;
        for (Query.Phrase phrase : phrases) {
            String near = respelled(phrase);
            other = replace(other, phrase.written(), near);
        }
        return other.equals(text) ? Optional.empty() : Optional.of(other);
    }

    private static String replace(String text, String written, String other) {
        int at = text.indexOf(written);
        return at < 0 || written.equals(other)
                ? text
                : text.substring(0, at) + other + text.substring(at + written.length());
    }

    private static String without(String text, String written) {
        return text.replace("\"" + written + "\"", " ")
                .replace(written, " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// As it was written where nothing nearer is known.
    private String respelled(Query.Phrase phrase) {
        List<Term> terms = Terms.of(phrase.written());
        if (terms.stream().anyMatch(Term::isPair) || terms.stream().allMatch(t -> isKnown(t))) {
            return phrase.written();
        }
        List<String> near = terms.stream()
                .map(t -> isKnown(t) ? t.text() : near(t.text()).orElse(t.text()))
                .toList();
        boolean isSame = near.equals(terms.stream().map(Term::text).toList());
        return isSame ? phrase.written() : String.join(" ", near);
    }

    private boolean isKnown(Term term) {
        String wanted = '"' + term.text() + '"';
        return TABLES.stream()
                .anyMatch(t -> !index.all(
                                "SELECT 1 FROM " + t + " WHERE " + t + " MATCH ? LIMIT 1",
                                r -> true,
                                wanted)
                        .isEmpty());
    }

    private Optional<String> near(String wanted) {
        int most = Math.min(MOST_SLIPS, wanted.length() / LETTERS_FOR_A_SLIP);
        if (most == 0) {
            return Optional.empty();
        }
        return beginnings(wanted)
                .flatMap(b -> TABLES.stream().flatMap(t -> terms(t, b, wanted, most).stream()))
                .min(Comparator.comparingInt(Known::slips)
                        .thenComparing(
                                Comparator.comparingLong(Known::frequency).reversed())
                        .thenComparing(Known::term))
                .map(Known::term);
    }

    /// A slip is seldom made in the first letter, and then mostly by swapping it with the second.
    private static Stream<String> beginnings(String wanted) {
        return wanted.codePoints().limit(2).distinct().mapToObj(Character::toString);
    }

    /// The terms of a table with this first letter that are near enough.
    private List<Known> terms(String table, String first, String wanted, int most) {
        String after = Character.toString(first.codePointAt(0) + 1);
        return index
                .all(
                        "SELECT term, doc FROM " + table + "_terms WHERE term >= ? AND term < ?",
                        r -> new Known(r.getString(1), slips(wanted, r.getString(1)), r.getLong(2)),
                        first,
                        after)
                .stream()
                .filter(k -> k.slips <= most)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static int slips(String wanted, String term) {
        return Math.abs(wanted.length() - term.length()) > MOST_SLIPS
                ? Integer.MAX_VALUE
                : SpellingDistance.between(wanted, term.toLowerCase(Locale.ROOT));
    }
}

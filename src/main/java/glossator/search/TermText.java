package glossator.search;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;

/// A text as its terms, and where phrases are in it.
final class TermText {
    /// Terms from `first` to before `end`, and the characters they take.
    record Occurrence(int first, int end, Range range) {}

    private final List<Term> terms;

    TermText(String text) {
        terms = Terms.of(text);
    }

    boolean has(Query words) {
        return !find(words, 1).isEmpty();
    }

    /// Every place of a phrase, or of the phrases near each other; in no order.
    List<Range> find(Query words) {
        return find(words, Integer.MAX_VALUE);
    }

    private List<Range> find(Query words, int most) {
        return switch (words) {
            case Query.Phrase phrase ->
                occurrences(phrase, most).stream().map(Occurrence::range).toList();
            case Query.Near near -> near(near, most);
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    private List<Occurrence> occurrences(Query.Phrase phrase, int most) {
        var found = new ArrayList<Occurrence>();
        int length = phrase.terms().size();
        for (int i = 0; i + length <= terms.size() && found.size() < most; i++) {
            if (isAt(phrase, i)) {
                Term last = terms.get(i + length - 1);
                found.add(new Occurrence(
                        i, i + length, new Range(terms.get(i).start(), end(phrase, last))));
            }
        }
        return found;
    }

    /// Of a pair of characters only the first may be meant.
    private static int end(Query.Phrase phrase, Term last) {
        boolean isPart = last.text().length() > phrase.terms().getLast().length();
        return isPart ? last.head() : last.end();
    }

    private boolean isAt(Query.Phrase phrase, int from) {
        int last = phrase.terms().size() - 1;
        for (int i = 0; i <= last; i++) {
            String wanted = phrase.terms().get(i);
            String there = terms.get(from + i).text();
            boolean fits = (i == last && phrase.prefix())
                    ? there.startsWith(wanted)
                    : there.equals(wanted);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// Goes through the places as SQLite's FTS5 does: the one that is too far before the last of
    /// them moves on.
    private List<Range> near(Query.Near near, int most) {
        List<List<Occurrence>> all = near.phrases().stream()
                .map(p -> occurrences(p, Integer.MAX_VALUE))
                .toList();
        int[] at = new int[all.size()];
        var found = new ArrayList<Range>();
        while (found.size() < most && isWithin(all, at)) {
            int last = last(all, at);
            int late = late(all, at, all.get(last).get(at[last]).first() - near.distance());
            if (late >= 0) {
                at[late]++;
                continue;
            }
            for (int i = 0; i < at.length; i++) {
                found.add(all.get(i).get(at[i]).range());
            }
            at[first(all, at)]++;
        }
        return found;
    }

    private static boolean isWithin(List<List<Occurrence>> all, int[] at) {
        for (int i = 0; i < at.length; i++) {
            if (at[i] >= all.get(i).size()) {
                return false;
            }
        }
        return true;
    }

    private static int last(List<List<Occurrence>> all, int[] at) {
        int last = 0;
        for (int i = 1; i < at.length; i++) {
            last = start(all, at, i) > start(all, at, last) ? i : last;
        }
        return last;
    }

    private static int first(List<List<Occurrence>> all, int[] at) {
        int first = 0;
        for (int i = 1; i < at.length; i++) {
            first = start(all, at, i) < start(all, at, first) ? i : first;
        }
        return first;
    }

    /// One that ends before `limit`; -1 if none does.
    private static int late(List<List<Occurrence>> all, int[] at, int limit) {
        for (int i = 0; i < at.length; i++) {
            if (all.get(i).get(at[i]).end() < limit) {
                return i;
            }
        }
        return -1;
    }

    private static int start(List<List<Occurrence>> all, int[] at, int i) {
        return all.get(i).get(at[i]).first();
    }
}

package glossator.search;

import glossator.anchoring.CharacterFolding;
import glossator.search.Lexeme.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the words of a query into phrases.
final class PhraseReader {
    private static final int NEAR_BY = 10;
    private static final int FAR = 1_000;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_TYPED = 3;
    private static final Pattern DISTANCE =
            Pattern.compile("^(.*),\\s*(\\S*)\\s*$", Pattern.DOTALL);
    private static final Pattern MISPLACED = Pattern.compile("NEAR(/\\d+)?");

    private final int cursor;
    private int count;

    /// @param cursor where the word ends that is being typed; -1 if none is
    PhraseReader(int cursor) {
        this.cursor = cursor;
    }

    /// Null if it has only signs.
    Query.@Nullable Phrase phrase(Lexeme written) {
        if (written.is(Kind.WORD) && MISPLACED.matcher(written.text()).matches()) {
            throw new QueryFault(written, "search.near");
        }
        boolean star = written.text().endsWith("*");
        String words =
                star ? written.text().substring(0, written.text().length() - 1) : written.text();
        if (written.is(Kind.WORD) && words.indexOf('*') >= 0) {
            int at = written.at() + words.indexOf('*');
            throw new QueryFault(at, 1, "search.star");
        }
        List<Term> terms = Terms.of(words);
        count += terms.size();
        if (count > QueryParser.MOST_TERMS) {
            throw new QueryFault(written, "search.too-many", QueryParser.MOST_TERMS);
        }
        return terms.isEmpty() ? null : phrase(written, words, terms, star);
    }

    private Query.Phrase phrase(Lexeme written, String words, List<Term> terms, boolean star) {
        int last = terms.size() - 1;
        // The last character of a run without spaces is only a term of its own where the run ends.
        boolean isRun = last > 0
                && terms.get(last - 1).isPair()
                && terms.get(last - 1).end() == terms.get(last).end();
        boolean isCharacter = !isRun && isWithoutSpaces(terms.get(last));
        String end = terms.get(last).text();
        int letters = end.codePointCount(0, end.length());
        if (star && !isRun && !isCharacter && letters < SHORTEST_BEGINNING) {
            throw new QueryFault(written, "search.short-beginning", SHORTEST_BEGINNING);
        }
        boolean isTyped =
                written.is(Kind.WORD) && written.end() == cursor && letters >= SHORTEST_TYPED;
        return new Query.Phrase(
                words.strip(),
                terms.subList(0, isRun ? last : last + 1).stream()
                        .map(Term::text)
                        .toList(),
                !isRun && (star || isCharacter || isTyped));
    }

    private static boolean isWithoutSpaces(Term term) {
        int c = term.text().codePointAt(0);
        return CharacterFolding.kindOf(c) == CharacterFolding.ALONE;
    }

    /// `a "b c", 5`
    @Nullable
    Query near(Lexeme inside) {
        Matcher numbered = DISTANCE.matcher(inside.text());
        boolean hasNumber = numbered.matches();
        String words = hasNumber ? numbered.group(1) : inside.text();
        int distance = hasNumber ? distance(inside, numbered) : NEAR_BY;
        var phrases = new ArrayList<Query.Phrase>();
        for (Lexeme one : new Lexer(words, false).read()) {
            Lexeme moved = new Lexeme(
                    one.kind(), one.text(), inside.at() + one.at(), inside.at() + one.end());
            if (!one.is(Kind.WORD) && !one.is(Kind.QUOTED) && !one.is(Kind.END)) {
                throw new QueryFault(moved, "search.in-near", one.text());
            }
            Query.Phrase phrase = one.is(Kind.END) ? null : phrase(moved);
            if (phrase != null) {
                phrases.add(phrase);
            }
        }
        if (phrases.isEmpty()) {
            throw new QueryFault(inside, "search.empty-near");
        }
        return phrases.size() == 1 ? phrases.getFirst() : new Query.Near(phrases, distance);
    }

    private static int distance(Lexeme inside, Matcher numbered) {
        String written = numbered.group(2);
        if (!written.matches("\\d{1,4}") || Integer.parseInt(written) > FAR) {
            int at = inside.at() + numbered.start(2);
            throw new QueryFault(at, written.length(), "search.distance", written, FAR);
        }
        return Integer.parseInt(written);
    }
}

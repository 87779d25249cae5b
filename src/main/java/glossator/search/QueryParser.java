package glossator.search;

import glossator.search.Lexeme.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads the grammar of queries: words, `"phrases"`, `beginnings*`, `NEAR(a b, 5)`, `AND`, `OR`,
/// `NOT` or `-`, parentheses, and fields such as `tag:method`. Words beside each other are joined
/// by AND, which binds tighter than OR.
public final class QueryParser {
    static final int MOST_TERMS = 256;
    private static final int DEEPEST = 50;

    private final List<Lexeme> lexemes;
    private final PhraseReader phrases;
    private final boolean typed;
    private int next;
    private int depth;

    private QueryParser(String text, boolean typed) {
        this.typed = typed;
        lexemes = new Lexer(text, typed).read();
        phrases = new PhraseReader(typed ? text.length() : -1);
    }

    /// A query that is complete.
    public static ParsedQuery parse(String text) {
        return parse(text, false);
    }

    /// A query that is being typed: quotes and parentheses at the end need not be closed, an
    /// operator or field there may lack what follows, and the last word may be the beginning of
    /// one.
    public static ParsedQuery parseTyped(String text) {
        return parse(text, true);
    }

    private static ParsedQuery parse(String text, boolean typed) {
        try {
            if (text.isBlank()) {
                throw new QueryFault(0, 0, "search.empty");
            }
            return new ParsedQuery.Sound(new QueryParser(text, typed).whole());
        } catch (QueryFault fault) {
            return fault.outcome();
        }
    }

    private Query whole() {
        Query query = either();
        Lexeme rest = peek();
        if (rest.is(Kind.CLOSE)) {
            throw new QueryFault(rest, "search.stray-close");
        }
        if (query == null) {
            throw new QueryFault(0, rest.at(), "search.nothing");
        }
        return query;
    }

    private Lexeme peek() {
        return lexemes.get(next);
    }

    private Lexeme take() {
        return lexemes.get(next++);
    }

    private boolean takeIf(Kind kind) {
        if (peek().is(kind)) {
            next++;
            return true;
        }
        return false;
    }

    /// Null if it has only signs, which are not looked for; so are those below.
    private @Nullable Query either() {
        var any = new ArrayList<Query>();
        addTo(any, all());
        while (peek().is(Kind.OR)) {
            Lexeme or = take();
            requireOperands(or);
            if (isOver()) {
                break;
            }
            addTo(any, all());
        }
        return switch (any.size()) {
            case 0 -> null;
            case 1 -> any.getFirst();
            default -> new Query.Or(any);
        };
    }

    private @Nullable Query all() {
        var all = new ArrayList<Query>();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        int read = 0;
        while (!isOver() && !peek().is(Kind.CLOSE) && !peek().is(Kind.OR)) {
            if (peek().is(Kind.AND)) {
                requireOperands(take());
                continue;
            }
            Query one = one();
            read++;
            if (one instanceof Query.Within(Set<Part> in, Query query)
                    && query.equals(Query.And.EVERYTHING)) {
                parts.addAll(in);
            } else {
                addTo(all, one);
            }
        }
        requireSomething(read);
        return parts.isEmpty() ? join(all) : new Query.Within(parts, joinOrAll(all));
    }

    private static @Nullable Query join(List<Query> all) {
        return switch (all.size()) {
            case 0 -> null;
            case 1 -> all.getFirst();
            default -> new Query.And(all);
        };
    }

    private static Query joinOrAll(List<Query> all) {
        Query joined = join(all);
        return joined == null ? Query.And.EVERYTHING : joined;
    }

    private static void addTo(List<Query> list, @Nullable Query query) {
        if (query != null) {
            list.add(query);
        }
    }

    private boolean isOver() {
        return peek().is(Kind.END);
    }

    /// Refuses parentheses with nothing in them, and an OR with nothing before it.
    private void requireSomething(int read) {
        if (read == 0 && depth > 0 && peek().is(Kind.CLOSE)) {
            throw new QueryFault(peek(), "search.empty-parentheses");
        }
        if (read == 0 && peek().is(Kind.OR)) {
            throw new QueryFault(peek(), "search.nothing-before", peek().text());
        }
    }

    private void requireOperands(Lexeme operator) {
        Kind before = next < 2 ? Kind.OPEN : lexemes.get(next - 2).kind();
        if (before == Kind.OPEN || before == Kind.AND || before == Kind.OR || before == Kind.NOT) {
            throw new QueryFault(operator, "search.nothing-before", operator.text());
        }
        requireAfter(operator);
    }

    private void requireAfter(Lexeme operator) {
        Kind after = peek().kind();
        boolean isMissing = after == Kind.CLOSE || (after == Kind.END && !typed);
        if (isMissing) {
            throw new QueryFault(operator, "search.nothing-after", operator.text());
        }
    }

    private @Nullable Query one() {
        Lexeme first = take();
        return switch (first.kind()) {
            case NOT -> not(first);
            case OPEN -> parentheses(first);
            case NEAR -> phrases.near(first);
            case FIELD -> field(first);
            case WORD, QUOTED -> phrases.phrase(first);
            case AND, OR, CLOSE, END -> throw new IllegalStateException(first.toString());
        };
    }

    private @Nullable Query not(Lexeme operator) {
        requireAfter(operator);
        if (isOver()) {
            return null;
        }
        if (peek().is(Kind.AND) || peek().is(Kind.OR)) {
            throw new QueryFault(operator, "search.nothing-after", operator.text());
        }
        descend(operator);
        Query query = one();
        depth--;
        if (query instanceof Query.Within(Set<Part> in, Query inner)
                && inner.equals(Query.And.EVERYTHING)) {
            return new Query.Within(EnumSet.complementOf(EnumSet.copyOf(in)), Query.And.EVERYTHING);
        }
        return query == null ? null : new Query.Not(query);
    }

    private @Nullable Query parentheses(Lexeme open) {
        descend(open);
        Query query = either();
        depth--;
        if (!takeIf(Kind.CLOSE) && !typed) {
            throw new QueryFault(open, "search.unclosed-parenthesis");
        }
        return query;
    }

    private void descend(Lexeme at) {
        depth++;
        if (depth > DEEPEST) {
            throw new QueryFault(at, "search.too-deep", DEEPEST);
        }
    }

    private @Nullable Query field(Lexeme name) {
        if (!peek().is(Kind.WORD) && !peek().is(Kind.QUOTED)) {
            if (typed && isOver()) {
                return null;
            }
            throw new QueryFault(name, "search.no-value", name.text());
        }
        return Field.of(name).query(take(), phrases);
    }
}

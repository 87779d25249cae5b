package glossator.library;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.search.Part;
import glossator.search.Query;
import glossator.search.State;
import glossator.search.TagNames;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A query as a condition on rows of the index, either on sources `s` or on notes `n`.
final class QuerySql {
    private static final String NEVER = "0";
    private static final String ALWAYS = "1";

    private final boolean ofNotes;
    private final Codebook codebook;
    private final IndexStates states;
    private final boolean passagesDecide;
    private final List<@Nullable Object> arguments = new ArrayList<>();

    private QuerySql(
            boolean ofNotes, boolean passagesDecide, Codebook codebook, IndexStates states) {
        this.ofNotes = ofNotes;
        this.passagesDecide = passagesDecide;
        this.codebook = codebook;
        this.states = states;
    }

    /// @param sql with a `?` for each of the arguments
    record Condition(String sql, List<@Nullable Object> arguments) {}

    /// If there are words that must not be there, that is not said of whole sources.
    static Condition onSources(Query query, Codebook codebook, IndexStates states) {
        boolean passagesDecide = FtsQuery.excludesWords(query);
        return of(query, new QuerySql(false, passagesDecide, codebook, states));
    }

    static Condition onNotes(Query query, Codebook codebook, IndexStates states) {
        return of(query, new QuerySql(true, false, codebook, states));
    }

    private static Condition of(Query query, QuerySql sql) {
        String condition = sql.sql(query, EnumSet.allOf(Part.class));
        return new Condition(condition, sql.arguments);
    }

    private String sql(Query query, Set<Part> parts) {
        return switch (query) {
            case Query.Phrase _, Query.Near _ ->
                ofNotes ? noteWords(query, parts) : sourceWords(query, parts);
            case Query.And(List<Query> all) -> all.isEmpty() ? ALWAYS : join(all, " AND ", parts);
            case Query.Or(List<Query> any) -> join(any, " OR ", parts);
            case Query.Not(Query inner) ->
                passagesDecide && FtsQuery.hasWords(inner) ? ALWAYS : "NOT " + sql(inner, parts);
            case Query.Within(Set<Part> in, Query inner) -> within(in, inner, parts);
            case Query.Tagged(String tag) ->
                ofNotes ? tagged(tag) : oneOf("s.id", states.sourcesTagged(tag, codebook));
            case Query.Colored(var color) -> ofNotes ? is("n.color =", color.word()) : NEVER;
            case Query.By(Query.Phrase name) -> sql(name, EnumSet.of(Part.PEOPLE));
            case Query.InSource(String source) -> inSource(source);
            case Query.OfKind(String kind) -> ofKind(kind);
            case Query.Before(var day) -> is(ofNotes ? "n.day <" : "s.day <", day.toString());
            case Query.After(var day) -> is(ofNotes ? "n.day >=" : "s.day >=", day.toString());
            case Query.Is(State state) -> is(state);
        };
    }

    private String join(List<Query> queries, String operator, Set<Part> parts) {
        return queries.stream()
                .map(q -> sql(q, parts))
                .collect(Collectors.joining(operator, "(", ")"));
    }

    private String is(String left, @Nullable Object right) {
        arguments.add(right);
        return left + " ?";
    }

    private String noteWords(Query words, Set<Part> parts) {
        PartFilter filter = PartFilter.NOTE.within(parts);
        return filter.accepts()
                ? rows("n.number", "note_words", filter.columns(FtsQuery.words(words)))
                : NEVER;
    }

    private String rows(String number, String table, String expression) {
        return number
                + is(" IN (SELECT rowid FROM " + table + " WHERE " + table + " MATCH", expression)
                + ")";
    }

    private String sourceWords(Query words, Set<Part> parts) {
        PartFilter title = PartFilter.TITLE.within(parts);
        String inTitle = title.accepts()
                ? rows("s.number", "title_words", title.columns(FtsQuery.words(words)))
                : NEVER;
        return parts.contains(Part.TEXT) ? "(" + inTitle + " OR " + inText(words) + ")" : inTitle;
    }

    /// The places of the words are only looked at if they are more than one.
    private String inText(Query words) {
        String wanted = FtsQuery.words(words);
        if (FtsQuery.isOneTerm(words)) {
            return rows("s.number", "source_words", wanted);
        }
        String numbers = states.sourcesWith(words).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "[", "]"));
        return "s.number" + is(" IN (SELECT value FROM json_each(", numbers) + "))";
    }

    private String within(Set<Part> in, Query inner, Set<Part> parts) {
        PartFilter known = (ofNotes
                        ? PartFilter.NOTE
                        : new PartFilter(EnumSet.of(Part.TEXT, Part.TITLE, Part.PEOPLE)))
                .within(parts)
                .within(in);
        if (!known.accepts()) {
            return NEVER;
        }
        String has = ofNotes && !known.parts().contains(Part.PEOPLE)
                ? known.sorted().stream()
                        .map(p -> "instr(n.parts, '" + p.name().charAt(0) + "') > 0")
                        .collect(Collectors.joining(" OR ", "(", ")"))
                : ALWAYS;
        return "(" + has + " AND " + sql(inner, known.parts()) + ")";
    }

    private String tagged(String name) {
        List<UUID> tags = codebook.tagsInOrder().stream()
                .filter(t -> TagNames.isCalled(t, codebook, name))
                .map(Tag::id)
                .toList();
        return tags.isEmpty()
                ? NEVER
                : tags.stream()
                        .map(id -> is("instr(n.tags,", " " + id + " ") + ") > 0")
                        .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private String inSource(String source) {
        List<UUID> ids = states.sourcesNamed(source);
        return oneOf(ofNotes ? "n.source" : "s.id", ids);
    }

    private String oneOf(String column, List<UUID> ids) {
        String json =
                ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
        return column + is(" IN (SELECT value FROM json_each(", json) + "))";
    }

    private String ofKind(String kind) {
        String ofSource = ofNotes
                ? "n.source" + is(" IN (SELECT id FROM source WHERE format =", kind) + ")"
                : is("s.format =", kind);
        return ofNotes ? "(" + is("n.kind =", kind) + " OR " + ofSource + ")" : ofSource;
    }

    private String is(State state) {
        if (state.isOfSource()) {
            return oneOf(ofNotes ? "n.source" : "s.id", states.sources(state));
        }
        if (!ofNotes) {
            return switch (state) {
                case TAGGED -> oneOf("s.id", states.taggedSources());
                case NOTE -> oneOf("s.id", states.notedSources());
                default -> NEVER;
            };
        }
        return switch (state) {
            case RESOLVED -> "n.resolved = 1";
            case OPEN -> "n.resolved = 0";
            case NOTE -> "instr(n.parts, 'N') > 0";
            case TAGGED -> "instr(n.parts, 'T') > 0";
            case ORPHAN -> oneOf("n.id", states.orphans());
            case NEW, READING, READ -> throw new IllegalStateException(state.toString());
        };
    }
}

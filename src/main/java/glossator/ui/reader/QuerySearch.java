package glossator.ui.reader;

import glossator.document.Document;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.search.ParsedQuery;
import glossator.search.Part;
import glossator.search.Query;
import glossator.search.QueryMatcher;
import glossator.ui.control.TypedQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Finds in a document the words of a query in the paragraphs of which it holds.
final class QuerySearch {
    /// A phrase in quotes, a beginning with a star, NEAR( ), or an operator; a word before a colon
    /// is just as well a part of the text.
    private static final Pattern SIGNS = Pattern.compile(
            "(^|[\\s(])[\"“„«]|[\\p{L}\\p{N}]{2}\\*(?=[\\s)]|$)|(^|[\\s(])NEAR\\s*\\("
                    + "|\\s(OR|AND|NOT)(?=\\s|$)|^NOT\\s");

    private QuerySearch() {}

    /// Whether `wanted` says more than the words that are to follow one another.
    static boolean isQuery(String wanted) {
        return SIGNS.matcher(wanted).find();
    }

    static FindResult find(Document document, String wanted, BooleanSupplier cancelled) {
        ParsedQuery parsed = TypedQuery.read(wanted).orElse(null);
        return switch (parsed) {
            case null -> FindResult.of(List.of());
            case ParsedQuery.Unsound fault ->
                new FindResult(List.of(), fault.refusal().sentence());
            case ParsedQuery.Sound(Query query)
            when hasCondition(query) ->
                new FindResult(List.of(), Messages.of("ui.find.only-words"));
            case ParsedQuery.Sound(Query query) ->
                FindResult.of(words(new QueryMatcher(query), document, cancelled));
        };
    }

    /// If it holds of no paragraph but of the document as a whole, all of its words.
    private static List<Range> words(
            QueryMatcher matcher, Document document, BooleanSupplier cancelled) {
        var found = new ArrayList<Range>();
        var all = new ArrayList<Range>();
        for (int i = 0; i < document.blocks().size() && !cancelled.getAsBoolean(); i++) {
            String block = document.blocks().get(i).text();
            int start = document.start(i);
            List<Range> words = matcher.find(Part.TEXT, block).stream()
                    .map(word -> word.shift(start))
                    .toList();
            if (!words.isEmpty() && all.size() < TextSearch.MOST) {
                all.addAll(words);
                if (matcher.matches(block)) {
                    found.addAll(words);
                }
            }
        }
        boolean isElsewhere = found.isEmpty() && !all.isEmpty() && !cancelled.getAsBoolean();
        return isElsewhere && matcher.matches(document.text()) ? all : found;
    }

    private static boolean hasCondition(Query query) {
        return switch (query) {
            case Query.Phrase _, Query.Near _ -> false;
            case Query.And(List<Query> all) -> all.stream().anyMatch(QuerySearch::hasCondition);
            case Query.Or(List<Query> any) -> any.stream().anyMatch(QuerySearch::hasCondition);
            case Query.Not(Query inner) -> hasCondition(inner);
            case Query.Within _,
                    Query.Tagged _,
                    Query.Colored _,
                    Query.By _,
                    Query.InSource _,
                    Query.OfKind _,
                    Query.Before _,
                    Query.After _,
                    Query.Is _ -> true;
        };
    }
}

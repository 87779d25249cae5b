package glossator.search;

import glossator.document.Document;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says whether and where a query matches, without an index. Ranges are in UTF-16 units of the text
/// that was given.
public final class QueryMatcher {
    private static final Set<Part> EVERYWHERE = EnumSet.allOf(Part.class);

    private final Query query;
    private final Map<Part, List<Query>> wanted = new HashMap<>();

    public QueryMatcher(Query query) {
        this.query = query;
        collect(query, EVERYWHERE);
    }

    private void collect(Query part, Set<Part> parts) {
        switch (part) {
            case Query.Phrase _, Query.Near _ ->
                parts.forEach(
                        p -> wanted.computeIfAbsent(p, _ -> new ArrayList<>()).add(part));
            case Query.And(List<Query> all) -> all.forEach(q -> collect(q, parts));
            case Query.Or(List<Query> any) -> any.forEach(q -> collect(q, parts));
            case Query.Within(Set<Part> in, Query inner) -> collect(inner, both(parts, in));
            case Query.By(Query.Phrase name) -> collect(name, both(parts, Set.of(Part.PEOPLE)));
            case Query.Not _,
                    Query.Tagged _,
                    Query.Colored _,
                    Query.InSource _,
                    Query.OfKind _,
                    Query.Before _,
                    Query.After _,
                    Query.Is _ -> {}
        }
    }

    private static Set<Part> both(Set<Part> some, Set<Part> others) {
        Set<Part> both = EnumSet.noneOf(Part.class);
        some.stream().filter(others::contains).forEach(both::add);
        return both;
    }

    /// Whether the query holds of something as a whole.
    public boolean matches(Searched subject) {
        return matches(new SearchedTexts(subject));
    }

    /// The same, of something that is asked about again and again.
    public boolean matches(SearchedTexts subject) {
        return holds(query, subject, EVERYWHERE);
    }

    /// Whether the query holds of a text alone.
    public boolean matches(String text) {
        return matches(Searched.text(text));
    }

    /// Where the wanted words of a part are in a text, whether the query holds of it or not: in
    /// order, without overlaps.
    public List<Range> find(Part part, String text) {
        return merge(places(part, text).stream().map(Place::range).toList());
    }

    /// The words and phrases that are wanted in a part.
    public List<Query> wanted(Part part) {
        return List.copyOf(wanted.getOrDefault(part, List.of()));
    }

    /// A place of one of the wanted words and phrases.
    ///
    /// @param word which of them it is
    public record Place(Range range, int word) {}

    /// The places of each of the wanted words of a part, in order; they may overlap.
    public List<Place> places(Part part, String text) {
        List<Query> words = wanted.getOrDefault(part, List.of());
        var places = new ArrayList<Place>();
        if (!words.isEmpty() && !text.isEmpty()) {
            var terms = new TermText(text);
            for (int i = 0; i < words.size(); i++) {
                for (Range range : terms.find(words.get(i))) {
                    places.add(new Place(range, i));
                }
            }
        }
        places.sort(Comparator.comparing(Place::range));
        return places;
    }

    /// The words in the paragraphs of which the query holds; if it holds only of the document as a
    /// whole, all of its words.
    public List<Range> find(Document document) {
        var found = new ArrayList<Range>();
        for (int i = 0; i < document.blocks().size(); i++) {
            String block = document.blocks().get(i).text();
            int start = document.start(i);
            List<Range> words = find(Part.TEXT, block);
            if (!words.isEmpty() && matches(block)) {
                words.forEach(r -> found.add(r.shift(start)));
            }
        }
        return found.isEmpty() && matches(document.text())
                ? find(Part.TEXT, document.text())
                : found;
    }

    /// Ranges in order, those that overlap as one.
    public static List<Range> merge(List<Range> sorted) {
        var merged = new ArrayList<Range>();
        for (Range range : sorted) {
            if (!merged.isEmpty() && merged.getLast().overlaps(range)) {
                Range last = merged.removeLast();
                merged.add(new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    private static boolean holds(Query query, SearchedTexts subject, Set<Part> parts) {
        return switch (query) {
            case Query.Phrase _, Query.Near _ -> subject.has(query, parts);
            case Query.And(List<Query> all) -> all.stream().allMatch(q -> holds(q, subject, parts));
            case Query.Or(List<Query> any) -> any.stream().anyMatch(q -> holds(q, subject, parts));
            case Query.Not(Query inner) -> !holds(inner, subject, parts);
            case Query.Within(Set<Part> in, Query inner) -> {
                Set<Part> both = both(parts, in);
                yield both.stream().anyMatch(p -> !subject.texts(p).isEmpty())
                        && holds(inner, subject, both);
            }
            case Query.By(Query.Phrase name) -> subject.has(name, Set.of(Part.PEOPLE));
            case Query.Tagged _,
                    Query.Colored _,
                    Query.InSource _,
                    Query.OfKind _,
                    Query.Before _,
                    Query.After _,
                    Query.Is _ -> subject.subject().holds(query);
        };
    }
}

package glossator.library;

import glossator.annotation.Codebook;
import glossator.library.FoundSources.Found;
import glossator.search.ParsedQuery;
import glossator.search.Part;
import glossator.search.Query;
import glossator.search.QueryMatcher;
import glossator.search.QueryMatcher.Place;
import glossator.search.QueryParser;
import glossator.search.SearchedSource;
import glossator.search.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Finds words and annotations in the whole library by an index that is derived from it and kept
/// beside it, in `search.db`. A source is found if it has all that the query asks for, wherever in
/// its text, title and people; an annotation if it has all of it itself. Methods may be called from
/// any thread.
public final class LibrarySearch implements AutoCloseable {
    private final Database library;
    private final SourceRows sources;
    private final EditionRows editions;
    private final AnnotationRows annotations;
    private final TagRows tags;
    private final DerivedIndex index;
    private final IndexUpdate update;

    LibrarySearch(
            Database library,
            DerivedIndex index,
            SourceRows sources,
            EditionRows editions,
            AnnotationRows annotations,
            TagRows tags) {
        this.library = library;
        this.index = index;
        this.sources = sources;
        this.editions = editions;
        this.annotations = annotations;
        this.tags = tags;
        update = new IndexUpdate(library, index, editions, annotations, tags);
    }

    /// For tests: how many passages a partition of the index gets from now on.
    void setPartitionSize(int passages) {
        update.setPartitionSize(passages);
    }

    /// How far the index is. Quick if it is complete.
    public IndexProgress progress() {
        return update.progress();
    }

    /// Brings the index a step further, which takes about a second at most unless one source is
    /// very long; to be called until it is complete, in the background, after imports and changes.
    /// Other programs may do the same at the same time.
    ///
    /// @param stop asked between sources; what was done is kept
    public IndexProgress update(BooleanSupplier stop) {
        return update.slice(stop);
    }

    /// One page of what is found, in what is indexed so far. Throws [CancellationException] if
    /// `isCancelled`, which is asked between the steps of the work.
    public SearchResult find(SearchRequest request, BooleanSupplier isCancelled) {
        return find(request, false, each(isCancelled));
    }

    /// A page to be shown while [#find] is still at work: of a phrase that many passages have, only
    /// the sources that were added last are found, and [SearchResult#isCut] says so. In all other
    /// cases the same as [#find].
    public SearchResult findAtOnce(SearchRequest request, BooleanSupplier isCancelled) {
        return find(request, true, each(isCancelled));
    }

    private static Runnable each(BooleanSupplier isCancelled) {
        return () -> {
            if (isCancelled.getAsBoolean()) {
                throw new CancellationException();
            }
        };
    }

    private SearchResult find(SearchRequest request, boolean atOnce, Runnable each) {
        IndexProgress progress = progress();
        each.run();
        Codebook codebook = tags.codebook();
        return index.read(
                i -> library.read(() -> find(i, request, atOnce, codebook, progress, each)));
    }

    /// All sources that a query finds, without their hits: those that have what it asks for, and
    /// those with such annotations.
    public Set<UUID> findSources(Query query) {
        Codebook codebook = tags.codebook();
        return index.read(i -> library.read(() -> {
            var passages = new PassageWords(i, query, false);
            var borders = new PassageBorders(i, passages, editions);
            var states = new IndexStates(library, sources, passages, borders);
            return new FoundSources(i, passages, borders, query)
                            .find(
                                    QuerySql.onSources(query, codebook, states),
                                    QuerySql.onNotes(query, codebook, states),
                                    SearchRequest.Order.PLACE,
                                    () -> {})
                            .stream()
                            .map(found -> found.id)
                            .collect(Collectors.toSet());
        }));
    }

    private SearchResult find(
            DatabaseConnection i,
            SearchRequest request,
            boolean atOnce,
            Codebook codebook,
            IndexProgress progress,
            Runnable each) {
        Query query = request.whole();
        var passages = new PassageWords(i, query, atOnce && !FtsQuery.hasUnwanted(query));
        var borders = new PassageBorders(i, passages, editions);
        var states = new IndexStates(library, sources, passages, borders);
        var found = new FoundSources(i, passages, borders, query);
        List<Found> all = found.find(
                QuerySql.onSources(query, codebook, states),
                QuerySql.onNotes(query, codebook, states),
                request.order(),
                each);
        var texts = new TextHits(library, editions, i, passages, query);
        var notes = new NoteHits(
                i, annotations, new ReplyRows(library), codebook, new QueryMatcher(query));
        var groups = new ArrayList<SourceHits>();
        HitCount hits = HitCount.NONE;
        for (int n = 0; n < all.size(); n++) {
            boolean isOnPage =
                    n >= request.first() && n < (long) request.first() + request.sources();
            if (isOnPage) {
                each.run();
                SourceHits group = group(all.get(n), found, texts, notes, query, request);
                groups.add(group);
                hits = hits.plus(group.count());
            } else {
                hits = hits.plus(estimate(all.get(n), found));
            }
        }
        return new SearchResult(
                groups,
                new HitCount(all.size(), found.isWhole()),
                found.isWhole() ? hits : new HitCount(hits.least(), false),
                passages.isCut(),
                progress);
    }

    /// Of a source that is not shown.
    private static HitCount estimate(Found one, FoundSources found) {
        int passages = one.passages.size();
        boolean isExact = !one.matchesItself || (passages > 0 && found.passagesAreWhole());
        return new HitCount(
                Math.max(one.matchesItself ? 1 : 0, passages) + one.notes.size(), isExact);
    }

    private SourceHits group(
            Found one,
            FoundSources found,
            TextHits texts,
            NoteHits notes,
            Query query,
            SearchRequest request) {
        Source source = sources.get(one.id);
        var hits = new ArrayList<SearchHit>();
        HitCount count = new HitCount(one.notes.size(), true);
        if (one.matchesItself) {
            hits.addAll(details(source, new QueryMatcher(query)));
            var shown = texts.passages(one, found.passagesAreWhole(), request.order());
            // Few as they are, notes are not crowded out by the text.
            int noted = Math.min(one.notes.size(), request.hits() / 2);
            int room = Math.max(0, request.hits() - noted - hits.size());
            if (hits.isEmpty() && shown.numbers().isEmpty()) {
                hits.add(
                        new SearchHit.InDetails(Part.TITLE, Excerpt.of(source.title(), List.of())));
            }
            count = count.plus(shown.count()).plus(new HitCount(hits.size(), true));
            hits.addAll(texts.hits(one, shown, room));
        }
        hits.addAll(notes.hits(one.notes, Math.max(0, request.hits() - hits.size())));
        return new SourceHits(source, hits, count);
    }

    /// Another query that finds something where this one does not: with words as the library spells
    /// them, or without one of them. Throws [CancellationException] as [#find] does.
    ///
    /// @param text of the query, as it was written
    /// @param request its query is that of the text
    public Optional<String> propose(
            String text, SearchRequest request, BooleanSupplier isCancelled) {
        return index.read(i -> new SearchProposal(i).of(text, request.query())).stream()
                .filter(other -> QueryParser.parse(other) instanceof ParsedQuery.Sound(Query query)
                        && !find(request.withQuery(query), isCancelled).groups().isEmpty())
                .findFirst();
    }

    /// A source as queries see it, without its text: for what is filtered without the index.
    public static SearchedSource describe(Source source, Codebook codebook) {
        return new SearchedSource(
                source.id(),
                source.title(),
                source.metadata().creators(),
                source.format(),
                PublicationDay.of(source.metadata().published(), source.added()),
                source.tags(),
                codebook,
                states(source),
                "");
    }

    private static Set<State> states(Source source) {
        State reading = State.of(source.shownReading());
        return source.annotations() > 0 ? Set.of(reading, State.NOTE) : Set.of(reading);
    }

    private static List<SearchHit> details(Source source, QueryMatcher matcher) {
        var hits = new ArrayList<SearchHit>();
        Map.of(
                        Part.TITLE, source.title(),
                        Part.PEOPLE, String.join("; ", source.metadata().creators()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> {
                    List<Place> words = matcher.places(e.getKey(), e.getValue());
                    if (!words.isEmpty()) {
                        hits.add(new SearchHit.InDetails(
                                e.getKey(), Excerpt.of(e.getValue(), words)));
                    }
                });
        return hits;
    }

    @Override
    public void close() {
        index.close();
    }
}

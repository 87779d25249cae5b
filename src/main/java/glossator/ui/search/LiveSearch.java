package glossator.ui.search;

import glossator.annotation.Annotation;
import glossator.library.Library;
import glossator.library.SearchHit;
import glossator.library.SearchRequest;
import glossator.library.SearchRequest.Order;
import glossator.library.SearchResult;
import glossator.library.SourceHits;
import glossator.message.Refusal;
import glossator.search.ParsedQuery;
import glossator.search.Query;
import glossator.ui.control.TypedQuery;
import glossator.ui.session.Tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Finds while somebody types: it waits for a pause, works in the background, and a newer question
/// ends the older one. Used on the FX thread.
final class LiveSearch {
    /// Shorter than people notice, longer than the keys of a word are apart.
    private static final long PAUSE_MILLIS = 90;

    /// Of one source, when all that it has is asked for.
    private static final int MOST_OF_A_SOURCE = 5_000;

    /// The marks shown at one place.
    private static final int MOST_MARKS = 4;

    private final Library library;
    private final Tasks tasks;
    private final AtomicInteger asked = new AtomicInteger();
    private Runnable waiting = () -> {};
    private boolean busy;

    LiveSearch(Library library, Tasks tasks) {
        this.library = library;
        this.tasks = tasks;
    }

    /// Asks after a pause.
    void askSoon(String text, Order order, Consumer<SearchOutcome> show) {
        cancel();
        busy = true;
        waiting = tasks.runAfter(PAUSE_MILLIS, () -> ask(text, order, show));
    }

    /// Asks at once. What takes longer than a first page is shown a second time when it is whole.
    void ask(String text, Order order, Consumer<SearchOutcome> show) {
        Consumer<SearchOutcome> first = outcome -> {
            if (outcome instanceof SearchOutcome.Found found && found.result().isCut()) {
                run(show, isOld -> outcome(text, order, library.search()::find, isOld));
            }
            show.accept(outcome);
        };
        run(first, isOld -> outcome(text, order, library.search()::findAtOnce, isOld));
    }

    /// Ends what is being asked.
    void cancel() {
        waiting.run();
        busy = false;
        asked.incrementAndGet();
    }

    /// Whether an answer is on its way.
    boolean isBusy() {
        return busy;
    }

    /// Asks for the next page of sources.
    ///
    /// @param first how many are shown
    void askForMore(Query query, Order order, int first, Consumer<SearchOutcome.Found> show) {
        run(show, isOld -> whole(request(query, order).from(first), isOld));
    }

    /// Asks for all hits of one source.
    void askForAll(Query query, Order order, UUID source, Consumer<SearchOutcome.Found> show) {
        Query within = new Query.And(List.of(query, new Query.InSource(source.toString())));
        run(show, isOld -> whole(request(within, order).withLimits(1, MOST_OF_A_SOURCE), isOld));
    }

    private interface Question<T> {
        T answer(BooleanSupplier isOld);
    }

    private <T> void run(Consumer<T> show, Question<T> question) {
        cancel();
        busy = true;
        int mine = asked.get();
        tasks.read(
                () -> question.answer(() -> asked.get() != mine),
                answer -> {
                    if (asked.get() == mine) {
                        busy = false;
                        show.accept(answer);
                    }
                },
                failure -> {
                    busy &= asked.get() != mine;
                    if (!(failure instanceof CancellationException)) {
                        tasks.reportFailure(failure);
                    }
                });
    }

    // In the background

    private static SearchRequest request(Query query, Order order) {
        return new SearchRequest(query).withOrder(order);
    }

    private interface Finder {
        SearchResult find(SearchRequest request, BooleanSupplier isOld);
    }

    private SearchOutcome outcome(String text, Order order, Finder finder, BooleanSupplier isOld) {
        ParsedQuery parsed = TypedQuery.read(text).orElse(null);
        return switch (parsed) {
            case null -> new SearchOutcome.Nothing();
            case ParsedQuery.Unsound fault -> new SearchOutcome.Unsound(fault);
            case ParsedQuery.Sound(Query query) -> {
                SearchRequest request = request(query, order);
                SearchOutcome.Found found = found(request, finder, isOld);
                yield found.result().groups().isEmpty()
                        ? withProposal(found, text, request, isOld)
                        : found;
            }
        };
    }

    private SearchOutcome.Found withProposal(
            SearchOutcome.Found found, String text, SearchRequest request, BooleanSupplier isOld) {
        Optional<String> other = library.search().propose(text, request, isOld);
        return new SearchOutcome.Found(
                found.query(), found.result(), found.notes(), other.orElse(""));
    }

    private SearchOutcome.Found whole(SearchRequest request, BooleanSupplier isOld) {
        return found(request, library.search()::find, isOld);
    }

    private SearchOutcome.Found found(SearchRequest request, Finder finder, BooleanSupplier isOld) {
        SearchResult result = finder.find(request, isOld);
        var notes = new HashMap<UUID, Annotation>();
        for (SourceHits group : result.groups()) {
            for (SearchHit hit : group.hits()) {
                if (isOld.getAsBoolean()) {
                    throw new CancellationException();
                }
                addNotes(hit, notes);
            }
        }
        return new SearchOutcome.Found(request.query(), result, notes, "");
    }

    private void addNotes(SearchHit hit, Map<UUID, Annotation> notes) {
        if (hit instanceof SearchHit.InText text) {
            text.annotations().stream()
                    .limit(MOST_MARKS)
                    .filter(id -> !notes.containsKey(id))
                    .forEach(id -> note(id).ifPresent(a -> notes.put(id, a)));
        }
    }

    /// One that has just been deleted is left out.
    private Optional<Annotation> note(UUID id) {
        try {
            return Optional.of(library.annotation(id.toString()));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }
}

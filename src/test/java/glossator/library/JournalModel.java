package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.EditionState;
import glossator.annotation.LibraryItem;
import glossator.annotation.Placements;
import glossator.annotation.Reply;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.annotation.Threads;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What undo and redo should do, by searching plain lists in memory.
final class JournalModel {
    static final String DONE = "done";
    static final String NOTHING = "nothing";
    static final String REFUSED = "refused";

    /// A step that was done; `undone` is when that was undone last, 0 if it is done now.
    private static final class Entry {
        final Step step;
        final int made;
        int undone;
        boolean dropped;

        Entry(Step step, int made) {
            this.step = step;
            this.made = made;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, @Nullable Object> state = new HashMap<>();
    private int clock;

    void apply(Step step) {
        entries.stream()
                .filter(e -> e.undone > 0 && shareScope(e.step, step))
                .forEach(e -> e.dropped = true);
        entries.add(new Entry(step, ++clock));
        put(step.changes());
    }

    /// Whether both are of the marks of the same source, of what was done to the same source, or of
    /// items.
    private static boolean shareScope(Step one, Step other) {
        return one.changes().stream()
                .anyMatch(a -> other.changes().stream()
                        .anyMatch(b -> Objects.equals(JournalRows.source(a), JournalRows.source(b))
                                && (a instanceof Change.OfItem) == (b instanceof Change.OfItem)
                                && isOfSource(a, b) == isOfSource(b, a)));
    }

    /// Whether the first is of what was done to a source; an edition is when the other is.
    private static boolean isOfSource(Change one, Change other) {
        return one instanceof Change.OfSource
                || (one instanceof Change.OfEdition && other instanceof Change.OfSource);
    }

    String undo(UndoScope scope) {
        Optional<Entry> last =
                find(scope, e -> e.undone == 0, Comparator.comparingInt(e -> e.made));
        if (last.isEmpty()) {
            return NOTHING;
        }
        var back = new ArrayList<Change>();
        last.get().step.changes().reversed().forEach(c -> back.add(c.inverse()));
        if (isRefused(back, last.get())) {
            return REFUSED;
        }
        last.get().undone = ++clock;
        put(back);
        return DONE;
    }

    String redo(UndoScope scope) {
        Optional<Entry> last = find(
                scope, e -> e.undone > 0 && !e.dropped, Comparator.comparingInt(e -> e.undone));
        if (last.isEmpty() || isOld(last.get(), scope)) {
            return NOTHING;
        }
        if (isRefused(last.get().step.changes(), last.get())) {
            return REFUSED;
        }
        last.get().undone = 0;
        put(last.get().step.changes());
        return DONE;
    }

    private boolean isOld(Entry entry, UndoScope scope) {
        return scope.source() == null
                && entries.stream().anyMatch(e -> e.made > entry.undone && scope.includes(e.step));
    }

    private Optional<Entry> find(UndoScope scope, Predicate<Entry> state, Comparator<Entry> order) {
        return entries.stream()
                .filter(e -> scope.includes(e.step))
                .filter(state)
                .max(order);
    }

    private boolean isRefused(List<Change> changes, Entry entry) {
        return changes.stream().anyMatch(change -> switch (change) {
            case Change.OfEdition of -> of.after().withdrawn() && isUsed(of.subject(), entry);
            case Change.OfReply(var before, var after) ->
                !Objects.equals(state.get(change.subject()), before)
                        || (after != null
                                && state.get(after.annotation()) == null
                                && !adds(changes, after.annotation()));
            case Change.OfAnnotation(var before, var after) ->
                !Objects.equals(state.get(change.subject()), before)
                        || (after != null && isWithdrawn(after.edition()));
            case Change.OfSource of ->
                !Objects.equals(state.get(change.subject()), of.before())
                        || of.after().collections().stream()
                                .filter(id -> !of.before().collections().contains(id))
                                .anyMatch(id -> state.get(id) == null && !adds(changes, id));
            case Change.OfItem(var before, var after) ->
                !Objects.equals(state.get(change.subject()), before)
                        || (after == null && isHolding(change.subject(), changes));
            default -> !Objects.equals(state.get(change.subject()), ChangeWriter.before(change));
        });
    }

    private static boolean adds(List<Change> changes, UUID annotation) {
        return changes.stream()
                .anyMatch(c -> c.subject().equals(annotation) && ChangeWriter.after(c) != null);
    }

    /// Whether a source is in the collection after the changes.
    private boolean isHolding(UUID collection, List<Change> changes) {
        var after = new HashMap<>(state);
        changes.forEach(c -> after.put(c.subject(), ChangeWriter.after(c)));
        return after.values().stream()
                .anyMatch(s -> s instanceof SourceState of && of.collections().contains(collection));
    }

    private boolean isWithdrawn(UUID edition) {
        return state.get(edition) instanceof EditionState of && of.withdrawn();
    }

    /// Whether another step that is done now is on an annotation made in the edition.
    private boolean isUsed(UUID edition, Entry taken) {
        return entries.stream()
                .filter(e -> e != taken && e.undone == 0)
                .flatMap(e -> e.step.changes().stream())
                .flatMap(c -> Stream.of(c, c.inverse()))
                .anyMatch(c -> c instanceof Change.OfAnnotation(var _, var after)
                        && after != null
                        && after.edition().equals(edition));
    }

    private void put(List<Change> changes) {
        changes.forEach(c -> state.put(c.subject(), ChangeWriter.after(c)));
    }

    List<Annotation> inOrder(UUID source) {
        return stored(Annotation.class)
                .filter(a -> a.source().equals(source))
                .sorted(Placements::compare)
                .toList();
    }

    Threads threads(UUID source) {
        return new Threads(
                stored(Reply.class).filter(r -> r.source().equals(source)).toList());
    }

    /// Empty if nothing was done to it.
    Optional<SourceState> source(UUID id) {
        return stored(SourceState.class).filter(s -> s.id().equals(id)).findFirst();
    }

    /// By id.
    List<LibraryItem> items() {
        return stored(LibraryItem.class)
                .sorted(Comparator.comparing(LibraryItem::id))
                .toList();
    }

    /// The ids of the editions after the first.
    List<UUID> editions(UUID source) {
        return stored(EditionState.class)
                .filter(e -> e.source().equals(source) && !e.withdrawn())
                .sorted(Comparator.comparingInt(EditionState::number))
                .map(EditionState::id)
                .toList();
    }

    private <T> Stream<T> stored(Class<T> type) {
        return state.values().stream().filter(type::isInstance).map(type::cast);
    }
}

package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Step;
import glossator.annotation.Tag;
import glossator.library.Library;
import glossator.library.Source;
import glossator.library.TagUses;
import glossator.message.Messages;
import glossator.ui.session.Session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Changes the codebook, undoes its own changes, and counts the notes of each tag.
final class CodebookEditor {
    private final Session session;
    private final Runnable counted;

    /// The steps made, last first.
    private final Deque<Step> done = new ArrayDeque<>();

    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private Map<UUID, TagUses> counts = Map.of();
    private @Nullable UUID wanted;

    /// `counted` runs when the counts have been updated.
    CodebookEditor(Session session, Runnable counted) {
        this.session = session;
        this.counted = counted;
    }

    Codebook codebook() {
        return session.codebookProperty().get();
    }

    /// The number of notes with the tag.
    int count(UUID tag) {
        return counts.getOrDefault(tag, TagUses.NONE).all();
    }

    /// The tag to choose when the codebook has changed; null to keep the current one.
    @Nullable
    UUID takeWanted() {
        UUID now = wanted;
        wanted = null;
        return now;
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Discards the steps made so far, which can then no longer be undone here.
    void forgetSteps() {
        done.clear();
        undoable.set(false);
    }

    /// Makes the changes as one step, and recounts when they are stored.
    void apply(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        session.annotating().apply(changes, step -> {
            done.push(step);
            undoable.set(true);
            count();
        });
    }

    void undo() {
        Step last = done.poll();
        if (last != null) {
            session.undoing().undo(List.of(last));
            count();
        }
        undoable.set(!done.isEmpty());
    }

    /// Creates a tag under `parent`, or at the top level; `then` runs when it is stored and shown.
    void create(@Nullable UUID parent, Runnable then) {
        String name = Messages.of("ui.codes.new-name");
        String free = name;
        for (int n = 2; TagChanges.findSibling(codebook(), null, parent, free).isPresent(); n++) {
            free = name + " " + n;
        }
        Tag tag = new Tag(UUID.randomUUID(), free, parent, "", "");
        wanted = tag.id();
        apply(List.of(new Change.OfTag(null, tag)));
        session.tasks().write(() -> tag, t -> session.tasks().runAfter(100, then));
    }

    void delete(Tag tag) {
        applyToAll(
                tag,
                tags -> TagChanges.without(tags, tag),
                all -> TagChanges.changesToDelete(codebook(), tag, all, Session.now()));
    }

    void merge(Tag tag, Tag into) {
        wanted = into.id();
        applyToAll(
                tag,
                tags -> TagChanges.replaced(tags, tag, into),
                all -> TagChanges.changesToMerge(codebook(), tag, into, all, Session.now()));
    }

    /// Reads after the pending writes, so that the changes start from the stored state.
    /// In one step, also for those in the trash.
    private void applyToAll(
            Tag tag,
            UnaryOperator<List<UUID>> ofSources,
            Function<List<Annotation>, List<Change>> ofNotes) {
        Library library = session.library();
        session.tasks()
                .write(
                        () -> new Tagged(
                                library.annotationsWith(tag.id()),
                                library.changesOfSourcesWith(
                                        List.of(tag.id()),
                                        s -> s.withTags(ofSources.apply(s.tags())))),
                        all -> {
                            var changes = new ArrayList<>(all.ofSources());
                            changes.addAll(ofNotes.apply(all.notes()));
                            apply(changes);
                        });
    }

    private record Tagged(List<Annotation> notes, List<Change> ofSources) {}

    /// Recounts after the pending writes.
    void count() {
        session.tasks().write(() -> session.library().tagUses(), found -> {
            counts = found;
            counted.run();
        });
    }
}

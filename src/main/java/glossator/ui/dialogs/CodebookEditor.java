package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
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
import java.util.stream.Stream;

/// Makes changes to the codebook, takes back those it has made, and knows on how many notes each
/// tag is.
final class CodebookEditor {
    private final Session session;
    private final Runnable counted;

    /// What was done, the last first.
    private final Deque<List<Change>> done = new ArrayDeque<>();

    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private Map<UUID, TagUses> counts = Map.of();
    private @Nullable UUID wanted;

    /// `counted` runs when the counts are new.
    CodebookEditor(Session session, Runnable counted) {
        this.session = session;
        this.counted = counted;
    }

    Codebook codebook() {
        return session.codebookProperty().get();
    }

    /// On how many notes the tag is.
    int count(UUID tag) {
        return counts.getOrDefault(tag, TagUses.NONE).all();
    }

    /// The tag to be chosen when the codebook has changed; null for the one that was.
    @Nullable
    UUID takeWanted() {
        UUID now = wanted;
        wanted = null;
        return now;
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// From now on, what was done before cannot be taken back here.
    void forgetSteps() {
        done.clear();
        undoable.set(false);
    }

    /// Makes the changes as one step, counts anew when they are stored.
    void apply(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        session.annotating().apply(changes, () -> {
            done.push(changes);
            undoable.set(true);
            count();
        });
    }

    void undo() {
        List<Change> last = done.poll();
        if (last != null) {
            session.annotating().apply(TagChanges.inverse(last), this::count);
        }
        undoable.set(!done.isEmpty());
    }

    /// Makes a new tag under `parent`, or at the top; `then` runs when it is stored and shown.
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
        applyToAll(all -> TagChanges.changesToDelete(codebook(), tag, all, Session.now()));
    }

    void merge(Tag tag, Tag into) {
        wanted = into.id();
        applyToAll(all -> TagChanges.changesToMerge(codebook(), tag, into, all, Session.now()));
    }

    /// Reads behind the writes that were asked for, so that the changes start from what is stored.
    private void applyToAll(Function<List<Annotation>, List<Change>> changes) {
        session.tasks()
                .write(() -> annotations(session.library()), all -> apply(changes.apply(all)));
    }

    /// Counts anew, behind the writes that were asked for.
    void count() {
        session.tasks().write(() -> session.library().tagUses(), found -> {
            counts = found;
            counted.run();
        });
    }

    /// Of all sources, those in the trash with them: a tag must go from these too.
    private static List<Annotation> annotations(Library library) {
        var all = new ArrayList<Annotation>();
        Stream.concat(library.sources().stream(), library.removedSources().stream())
                .map(Source::id)
                .forEach(id -> all.addAll(library.annotations(id)));
        return all;
    }
}

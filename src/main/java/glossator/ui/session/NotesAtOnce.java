package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.LibraryNote;
import glossator.library.TagPath;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Changes annotations of any sources, open or not, all in one step that starts from what is stored
/// when its turn comes. Used on the FX thread.
public final class NotesAtOnce {
    private final Session session;
    private final Library library;

    public NotesAtOnce(Session session) {
        this.session = session;
        this.library = session.library();
    }

    /// Leaves out those that the edit does not change.
    public void edit(Collection<UUID> ids, UnaryOperator<Annotation> edit) {
        change(ids, stored -> changes(stored, edit));
    }

    public void delete(Collection<UUID> ids) {
        change(ids, stored -> stored.stream().map(Change::delete).toList());
    }

    /// Gives them the tag with this path, which is made in the same step if there is none.
    public void addTag(Collection<UUID> ids, String path) {
        change(ids, stored -> {
            TagPath tag = TagPath.of(path, library.codebook());
            var changes = new ArrayList<>(tag.missing());
            changes.addAll(changes(stored, a -> withTag(a, tag.id())));
            return changes;
        });
    }

    public void removeTag(Collection<UUID> ids, UUID tag) {
        edit(ids, a -> a.withTags(a.tags().stream().filter(t -> !t.equals(tag)).toList()));
    }

    private static Annotation withTag(Annotation annotation, UUID tag) {
        if (annotation.tags().contains(tag)) {
            return annotation;
        }
        var tags = new ArrayList<>(annotation.tags());
        tags.add(tag);
        return annotation.withTags(tags);
    }

    private static List<Change> changes(List<Annotation> stored, UnaryOperator<Annotation> edit) {
        var changes = new ArrayList<Change>();
        for (Annotation before : stored) {
            Annotation after = edit.apply(before);
            if (!after.equals(before)) {
                changes.add(Change.edit(before, after.withChanged(Session.now())));
            }
        }
        return changes;
    }

    /// @param changes called on the thread for writes
    private void change(Collection<UUID> ids, Function<List<Annotation>, List<Change>> changes) {
        List<UUID> these = List.copyOf(ids);
        session.write(() -> apply(these, changes), step -> step.ifPresent(this::show));
    }

    private Optional<Step> apply(List<UUID> ids, Function<List<Annotation>, List<Change>> changes) {
        Map<UUID, LibraryNote> stored = library.notes(ids);
        List<Annotation> present = ids.stream()
                .filter(stored::containsKey)
                .map(stored::get)
                .filter(LibraryNote::isPresent)
                .map(LibraryNote::annotation)
                .toList();
        List<Change> made = present.isEmpty() ? List.of() : changes.apply(present);
        return made.isEmpty() ? Optional.empty() : Optional.of(library.apply(made));
    }

    private void show(Step step) {
        session.showStep(step);
        session.undoing().offerIfDue(step);
    }
}

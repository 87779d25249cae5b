package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The changes that the pane requests from the session. They are made one after another: each
/// starts from what the previous one has stored, however fast the user types.
final class Edits {
    private final Session session;

    Edits(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    /// Runs `step` when nothing is being written.
    void runSoon(Runnable step) {
        session.tasks().runWhenStored(step);
    }

    /// Changes all of `ids` in one step, leaving out those that the edit does not change.
    void editAll(OpenSource in, Collection<UUID> ids, UnaryOperator<Annotation> edit) {
        List<UUID> these = List.copyOf(ids);
        runSoon(() -> apply(changes(in, these, edit)));
    }

    void delete(OpenSource in, Collection<UUID> ids) {
        List<UUID> these = List.copyOf(ids);
        runSoon(() -> apply(findStored(in, these).stream().map(Change::delete).toList()));
    }

    /// Gives all of `ids` the tag with this path. For a single annotation the session does it; for
    /// several, a new tag is created in the same step.
    void addTag(OpenSource in, Collection<UUID> ids, String path) {
        List<UUID> these = List.copyOf(ids);
        runSoon(() -> {
            if (these.size() == 1) {
                findStored(in, these).forEach(a -> session.annotating().addTag(a, path));
                return;
            }
            var changes = new ArrayList<Change>();
            UUID tag = findOrMake(path, changes);
            changes.addAll(changes(in, these, a -> withTag(a, tag)));
            apply(changes);
        });
    }

    void removeTag(OpenSource in, UUID id, UUID tag) {
        runSoon(() -> in.placements()
                .findAnnotation(id)
                .ifPresent(a -> session.annotating().removeTag(a, tag)));
    }

    private UUID findOrMake(String path, List<Change> changes) {
        Codebook codebook = session.codebookProperty().get();
        Optional<Tag> whole = codebook.find(path);
        if (whole.isPresent()) {
            return whole.get().id();
        }
        UUID parent = null;
        String sofar = "";
        for (String part : path.split("/", -1)) {
            String name = part.strip();
            if (name.isEmpty()) {
                continue;
            }
            sofar = sofar.isEmpty() ? name : sofar + "/" + name;
            String wanted = sofar;
            Optional<Tag> there = codebook.tagsInOrder().stream()
                    .filter(t -> codebook.path(t.id()).equalsIgnoreCase(wanted))
                    .findFirst();
            Tag tag = there.orElse(new Tag(UUID.randomUUID(), name, parent, "", ""));
            if (there.isEmpty()) {
                changes.add(new Change.OfTag(null, tag));
            }
            parent = tag.id();
        }
        return parent == null ? new UUID(0, 0) : parent;
    }

    private static Annotation withTag(Annotation annotation, UUID tag) {
        if (annotation.tags().contains(tag)) {
            return annotation;
        }
        var tags = new ArrayList<>(annotation.tags());
        tags.add(tag);
        return annotation.withTags(tags);
    }

    private static List<Annotation> findStored(OpenSource in, Collection<UUID> ids) {
        return ids.stream()
                .flatMap(id -> in.placements().findAnnotation(id).stream())
                .toList();
    }

    private static List<Change> changes(
            OpenSource in, Collection<UUID> ids, UnaryOperator<Annotation> edit) {
        var changes = new ArrayList<Change>();
        for (Annotation before : findStored(in, ids)) {
            Annotation after = edit.apply(before);
            if (!after.equals(before)) {
                changes.add(Change.edit(before, after.withChanged(Session.now())));
            }
        }
        return changes;
    }

    private void apply(List<Change> changes) {
        if (!changes.isEmpty()) {
            session.annotating().apply(changes, () -> {});
        }
    }
}

package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Relation;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.LinkedNotes;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The links between notes of the library, and making and deleting them. Used on the FX thread.
public final class Links {
    private final Session session;
    private final ReadOnlyObjectWrapper<LinkedNotes> linked =
            new ReadOnlyObjectWrapper<>(LinkedNotes.NONE);
    private boolean wanted;

    Links(Session session) {
        this.session = session;
        session.itemsProperty().subscribe(_ -> refresh());
        // Its source is told of whenever a note is added, changed, deleted or restored.
        session.sources().addListener((ListChangeListener<Object>) _ -> refresh());
    }

    public ReadOnlyObjectProperty<LinkedNotes> linkedProperty() {
        return linked.getReadOnlyProperty();
    }

    /// The links of a note.
    public List<LinkedNotes.End> of(UUID annotation) {
        return linked.get().of(annotation);
    }

    private void refresh() {
        boolean none = session.items(AnnotationLink.class).isEmpty();
        if (none && linked.get().links().isEmpty()) {
            return;
        }
        if (!wanted) {
            wanted = true;
            session.tasks().runLater(this::ask);
        }
    }

    private void ask() {
        wanted = false;
        session.tasks().read(session.library()::linkedNotes, linked::set);
    }

    /// Links two notes in one step.
    public void link(UUID from, UUID to, Relation relation) {
        session.annotating().apply(new Change.OfItem(null, make(from, to, relation)));
    }

    public void delete(AnnotationLink link) {
        session.annotating().apply(new Change.OfItem(link, null));
    }

    /// Links two passages in one step; each is highlighted if no note is on exactly these words.
    ///
    /// @param then runs when it is stored
    public void link(Passage from, Passage to, Relation relation, Color color, Runnable then) {
        Library library = session.library();
        session.write(
                () -> {
                    var changes = new ArrayList<Change>();
                    UUID one = find(library, from, color, changes);
                    UUID other = find(library, to, color, changes);
                    changes.add(new Change.OfItem(null, make(one, other, relation)));
                    return library.apply(changes);
                },
                step -> {
                    session.showStep(step);
                    then.run();
                });
    }

    /// A passage of an edition of a source.
    public record Passage(UUID source, UUID edition, Range range) {}

    private UUID find(Library library, Passage passage, Color color, List<Change> changes) {
        Optional<UUID> there =
                library
                        .placements(passage.source(), passage.edition())
                        .touching(passage.range())
                        .stream()
                        .filter(p -> p.range().equals(passage.range()) && p.isPassage())
                        .map(p -> p.annotation().id())
                        .findFirst();
        return there.orElseGet(() -> {
            Annotation made = highlight(library, passage, color);
            changes.add(Change.add(made));
            return made.id();
        });
    }

    private Annotation highlight(Library library, Passage passage, Color color) {
        Instant now = Session.now();
        String text = library.document(passage.edition()).text();
        return new Annotation(
                UUID.randomUUID(),
                passage.source(),
                passage.edition(),
                Selector.of(text, passage.range()),
                Style.HIGHLIGHT,
                color,
                "",
                List.of(),
                library.author(),
                now,
                now);
    }

    private AnnotationLink make(UUID from, UUID to, Relation relation) {
        Instant now = Session.now();
        return new AnnotationLink(
                UUID.randomUUID(), from, to, relation, "", session.settings().author(), now, now);
    }
}

package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Step;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.UndoRedo;
import glossator.library.UndoScope;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/// Creates and changes annotations and tags, and undoes changes: each as a step of the journal that
/// is stored first and then shown. Used on the FX thread.
public final class Annotating {
    private final Session session;
    private final Library library;
    private final ReadOnlyObjectWrapper<@Nullable Step> undoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Step> redoable = new ReadOnlyObjectWrapper<>();

    Annotating(Session session) {
        this.session = session;
        this.library = session.library();
    }

    /// The step of the source in front that [#undo] would undo.
    public ReadOnlyObjectProperty<@Nullable Step> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// The step of the source in front that [#redo] would redo.
    public ReadOnlyObjectProperty<@Nullable Step> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    void showUndoRedo(UndoRedo now) {
        undoable.set(now.undo());
        redoable.set(now.redo());
    }

    /// A new annotation by the user at `range`, not stored yet.
    public Annotation make(OpenSource in, Range range, Style style, Color color) {
        Instant now = Session.now();
        return new Annotation(
                UUID.randomUUID(),
                in.id(),
                in.edition().id(),
                Selector.of(in.document().text(), range),
                style,
                color,
                "",
                List.of(),
                session.settings().author(),
                now,
                now);
    }

    /// Stores the changes as one step; `then` runs when they are stored and shown.
    public void apply(List<Change> changes, Runnable then) {
        session.write(() -> library.apply(changes), step -> {
            session.showStep(step);
            then.run();
        });
    }

    public void apply(Change change) {
        apply(List.of(change), () -> {});
    }

    /// Stores `edit` of the annotation's current state; does nothing if it makes no difference.
    public void edit(Annotation annotation, UnaryOperator<Annotation> edit) {
        session.tasks()
                .runWhenStored(
                        () -> findStored(annotation).ifPresent(stored -> applyEdit(stored, edit)));
    }

    private void applyEdit(Annotation stored, UnaryOperator<Annotation> edit) {
        Annotation after = edit.apply(stored);
        if (!after.equals(stored)) {
            apply(Change.edit(stored, after.withChanged(Session.now())));
        }
    }

    public void delete(Annotation annotation) {
        session.tasks()
                .runWhenStored(
                        () -> findStored(annotation).map(Change::delete).ifPresent(this::apply));
    }

    /// The annotation as it is stored now, if its source is open.
    private Optional<Annotation> findStored(Annotation annotation) {
        return session.findOpen(annotation.source())
                .flatMap(o -> o.placements().findAnnotation(annotation.id()));
    }

    /// Gives the annotation the tag with this path, which is created if it does not exist.
    public void addTag(Annotation annotation, String path) {
        session.write(
                () -> {
                    UUID tag = library.findOrMakeTag(path);
                    return new Tagged(tag, library.codebook());
                },
                stored -> {
                    session.showCodebook(stored.codebook());
                    edit(annotation, a -> withTag(a, stored.tag()));
                });
    }

    private record Tagged(UUID tag, Codebook codebook) {}

    private static Annotation withTag(Annotation annotation, UUID tag) {
        if (annotation.tags().contains(tag)) {
            return annotation;
        }
        var tags = new ArrayList<>(annotation.tags());
        tags.add(tag);
        return annotation.withTags(tags);
    }

    public void removeTag(Annotation annotation, UUID tag) {
        edit(
                annotation,
                a -> a.withTags(a.tags().stream().filter(t -> !t.equals(tag)).toList()));
    }

    /// Undoes the newest step of the source in front.
    public void undo() {
        session.current().ifPresent(in -> writeStep(() -> library.undo(UndoScope.marksOf(in.id()))));
    }

    /// Undoes the newest step of the whole library, even one made in several sources at once.
    public void undoAnywhere() {
        writeStep(() -> library.undo(UndoScope.ANYWHERE));
    }

    /// Redoes the step last undone in the source in front.
    public void redo() {
        session.current().ifPresent(in -> writeStep(() -> library.redo(UndoScope.marksOf(in.id()))));
    }

    private void writeStep(Callable<Optional<Step>> work) {
        session.write(work, step -> step.ifPresent(session::showStep));
    }

    /// Restores an annotation from the trash.
    public void restore(UUID annotation) {
        session.write(() -> library.restoreAnnotation(annotation), session::showStep);
    }

    /// Imports the annotations in the files of the source; `then` receives how many.
    public void importEmbedded(UUID source, IntConsumer then) {
        session.write(() -> library.importEmbedded(source), step -> {
            step.ifPresent(session::showStep);
            then.accept(step.map(Annotating::countAnnotations).orElse(0));
        });
    }

    private static int countAnnotations(Step step) {
        return (int) step.changes().stream()
                .filter(c -> c instanceof Change.OfAnnotation)
                .count();
    }
}

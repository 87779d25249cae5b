package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Step;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.library.Library;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Creates and changes annotations and tags: each as a step of the journal that is stored first and
/// then shown. Used on the FX thread.
public final class Annotating {
    private final Session session;
    private final Library library;

    Annotating(Session session) {
        this.session = session;
        this.library = session.library();
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

    /// A new annotation by the user of something other than a passage, not stored yet.
    ///
    /// @param position of the target in the text
    public Annotation make(OpenSource in, Target target, int position, Color color) {
        return make(in, new Range(position, position), Style.HIGHLIGHT, color).withTarget(target);
    }

    /// Stores the changes as one step; `then` runs when they are stored and shown.
    public void apply(List<Change> changes, Runnable then) {
        apply(changes, step -> then.run());
    }

    /// The same; `then` receives the step. A step that deletes or changes much is offered to be
    /// undone.
    public void apply(List<Change> changes, Consumer<Step> then) {
        session.write(() -> library.apply(changes), step -> {
            session.showStep(step);
            then.accept(step);
            session.undoing().offerIfDue(step);
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

    // Threads

    /// A new reply by the user without words, not stored yet.
    ///
    /// @param parent the reply that it answers; null if it answers the annotation
    public Reply makeReply(Annotation annotation, @Nullable Reply parent) {
        Instant now = Session.now();
        return new Reply(
                UUID.randomUUID(),
                annotation.source(),
                annotation.id(),
                parent == null ? null : parent.id(),
                session.settings().author(),
                "",
                null,
                now,
                now,
                "");
    }

    /// Settles the thread, or opens it again.
    public void resolve(Annotation annotation, boolean resolved) {
        edit(annotation, a -> a.withResolved(resolved));
    }

    /// The answers to it stay.
    public void delete(Reply reply) {
        session.tasks()
                .runWhenStored(() -> session.findOpen(reply.source())
                        .flatMap(one -> one.threads().find(reply))
                        .ifPresent(stored -> apply(new Change.OfReply(stored, null))));
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

    /// Restores an annotation from the trash.
    public void restore(UUID annotation) {
        session.write(() -> library.restoreAnnotation(annotation), step -> {
            session.showStep(step);
            session.undoing().offer(UndoOffer.of(step));
        });
    }

    /// Restores a deleted reply, with its annotation if that is in the trash.
    public void restoreReply(UUID reply) {
        session.write(() -> library.restoreReply(reply), step -> {
            session.showStep(step);
            session.undoing().offer(UndoOffer.of(step));
        });
    }

    /// Imports the annotations in the files of the source; `then` receives the step, if there were
    /// any, and may offer to undo it.
    public void importEmbedded(UUID source, Consumer<Optional<Step>> then) {
        session.write(() -> library.importEmbedded(source), step -> {
            step.ifPresent(session::showStep);
            then.accept(step);
        });
    }
}

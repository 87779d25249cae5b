package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;
import glossator.library.DraftSubject;
import glossator.ui.session.OpenSource;

import java.util.Optional;

/// What drafts belong to, as the source has it now.
final class Subjects {
    private Subjects() {}

    /// Empty if it was deleted, or what a reply is to.
    static Optional<DraftSubject.OfNote> find(OpenSource in, DraftSubject.OfNote known) {
        Optional<Annotation> annotation =
                in.placements().findAnnotation(known.annotation().id());
        return switch (known) {
            case DraftSubject.Note _ -> annotation.map(DraftSubject.Note::new);
            case DraftSubject.Answer answer -> annotation.flatMap(a -> find(in, answer, a));
        };
    }

    private static Optional<DraftSubject.OfNote> find(
            OpenSource in, DraftSubject.Answer known, Annotation annotation) {
        Optional<Reply> there = in.threads().find(known.reply());
        return known.isStored() && there.isEmpty()
                ? Optional.empty()
                : Optional.of(new DraftSubject.Answer(
                        annotation, there.orElse(known.reply()), there.isPresent()));
    }

    /// The same, but a deleted reply to an annotation that is there counts as a new one.
    static Optional<DraftSubject.OfNote> findOrRevive(OpenSource in, DraftSubject.OfNote known) {
        return find(in, known)
                .or(() -> known instanceof DraftSubject.Answer answer
                        ? in.placements()
                                .findAnnotation(known.annotation().id())
                                .map(a -> new DraftSubject.Answer(a, answer.reply(), false))
                        : Optional.empty());
    }
}

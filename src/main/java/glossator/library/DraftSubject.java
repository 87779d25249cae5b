package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;

import java.time.Instant;
import java.util.UUID;

/// What a text that is being typed belongs to, as it was last known to be stored: the note of an
/// annotation, or a reply to it.
public sealed interface DraftSubject {
    /// The annotation with the note, or that the reply is to.
    Annotation annotation();

    /// The id of the annotation with the note, or of the reply.
    UUID id();

    /// The stored text; empty if nothing is stored yet.
    String text();

    /// The same with another text, stored at `moment`.
    DraftSubject withText(String typed, Instant moment);

    /// The change that stores `after` in place of this.
    Change to(DraftSubject after);

    /// The note of an annotation, which is there already.
    record Note(Annotation annotation) implements DraftSubject {
        @Override
        public UUID id() {
            return annotation.id();
        }

        @Override
        public String text() {
            return annotation.note();
        }

        @Override
        public Note withText(String typed, Instant moment) {
            return new Note(annotation.withNote(typed).withChanged(moment));
        }

        @Override
        public Change to(DraftSubject after) {
            return Change.edit(annotation, after.annotation());
        }
    }

    /// A reply, which may be a new one.
    ///
    /// @param isStored whether the library has it
    record Answer(Annotation annotation, Reply reply, boolean isStored) implements DraftSubject {
        @Override
        public UUID id() {
            return reply.id();
        }

        @Override
        public String text() {
            return isStored ? reply.text() : "";
        }

        @Override
        public Answer withText(String typed, Instant moment) {
            Reply begun = isStored ? reply : createdAt(moment);
            return new Answer(annotation, begun.withText(typed).withChanged(moment), true);
        }

        /// A new reply is as old as its storing, however long it was thought about.
        private Reply createdAt(Instant moment) {
            return new Reply(
                    reply.id(),
                    reply.source(),
                    reply.annotation(),
                    reply.parent(),
                    reply.author(),
                    reply.text(),
                    reply.state(),
                    moment,
                    moment,
                    reply.origin());
        }

        @Override
        public Change to(DraftSubject after) {
            Reply before = isStored ? reply : null;
            return new Change.OfReply(before, after instanceof Answer to ? to.reply() : null);
        }
    }
}

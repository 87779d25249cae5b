package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Digest;
import glossator.annotation.DigestEdit;
import glossator.annotation.Reply;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a text that is being typed belongs to, as it was last known to be stored: the note of an
/// annotation, a reply to it, or a digest.
public sealed interface DraftSubject {
    /// The id of the annotation with the note, of the reply, or of the digest.
    UUID id();

    /// The stored text; empty if nothing is stored yet.
    String text();

    /// The same with another text, stored at `moment`.
    DraftSubject withText(String typed, Instant moment);

    /// The change that stores `after` in place of this.
    Change to(DraftSubject after);

    /// What belongs to an annotation.
    sealed interface OfNote extends DraftSubject {
        /// The annotation with the note, or that the reply is to.
        Annotation annotation();

        @Override
        OfNote withText(String typed, Instant moment);
    }

    /// Own words in a digest.
    ///
    /// @param at their index among the parts, or the one that new words are to have
    /// @param before as stored; null for new words
    record Words(Digest digest, int at, Digest.Part.@Nullable Words before)
            implements DraftSubject {
        @Override
        public UUID id() {
            return digest.id();
        }

        @Override
        public String text() {
            return before == null ? "" : before.text();
        }

        @Override
        public Words withText(String typed, Instant moment) {
            var words = new Digest.Part.Words(typed);
            DigestEdit edit = before == null
                    ? new DigestEdit.Insert(at, List.of(words))
                    : new DigestEdit.Rewrite(at, before, typed);
            return new Words(edit.applyTo(digest).withChanged(moment), at, words);
        }

        @Override
        public Change to(DraftSubject after) {
            return new Change.OfItem(
                    digest, after instanceof Words(var now, var _, var _) ? now : null);
        }
    }

    /// The note of an annotation, which is there already.
    record Note(Annotation annotation) implements OfNote {
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
            return Change.edit(
                    annotation, after instanceof OfNote note ? note.annotation() : annotation);
        }
    }

    /// A reply, which may be a new one.
    ///
    /// @param isStored whether the library has it
    record Answer(Annotation annotation, Reply reply, boolean isStored) implements OfNote {
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

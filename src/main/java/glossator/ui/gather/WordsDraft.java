package glossator.ui.gather;

import glossator.annotation.Digest;
import glossator.annotation.DigestEdit;
import glossator.library.DraftSubject;
import glossator.library.KeptDraft;
import glossator.ui.notes.TypingPause;
import glossator.ui.session.Digests;
import glossator.ui.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

/// Own words in a digest from the first keystroke until all of them are stored: whatever was done
/// to the digest meanwhile, in this window or another, they are stored in their place or beside it.
final class WordsDraft implements TypedText {
    private final Session session;
    private final UUID digest;
    private final TypingPause pause;
    private final Runnable changed;
    private final IntConsumer inserted;
    private int at;

    /// As last stored; null if they are new.
    private Digest.Part.@Nullable Words base;

    private String text;
    private boolean sending;
    private final UUID file = UUID.randomUUID();

    /// @param at the index of the words, or the one that new words are to have
    /// @param base null for new words
    /// @param changed called when something was stored or could not be
    /// @param inserted called with the index of new words when they are first stored
    WordsDraft(
            Session session,
            UUID digest,
            int at,
            Digest.Part.@Nullable Words base,
            String begun,
            Runnable changed,
            IntConsumer inserted) {
        this.session = session;
        this.digest = digest;
        this.at = at;
        this.base = base;
        this.text = begun;
        this.changed = changed;
        this.inserted = inserted;
        this.pause = new TypingPause(session.tasks());
    }

    @Override
    public String text() {
        return text;
    }

    int at() {
        return at;
    }

    Digest.Part.@Nullable Words base() {
        return base;
    }

    UUID digest() {
        return digest;
    }

    /// The part was moved, as the digest that is shown says.
    void follow(Digest now) {
        Digest.Part.Words words = base;
        if (words != null && !sending) {
            int found = now.parts().indexOf(words);
            at = found >= 0 ? found : at;
        }
    }

    @Override
    public void type(String typed) {
        text = typed;
        keep();
        changed.run();
        pause.type(this::store);
    }

    /// Outside the library, until it is stored.
    private void keep() {
        kept().ifPresentOrElse(session.drafts()::keep, () -> session.drafts().remove(file));
    }

    @Override
    public Optional<KeptDraft> kept() {
        return new Digests(session)
                .find(digest)
                .filter(_ -> isUnsaved())
                .map(d -> new KeptDraft(
                        file, new DraftSubject.Words(d, at, base), d.title(), text, Session.now()));
    }

    @Override
    public boolean isUnsaved() {
        Digest.Part.Words words = base;
        return sending || !text.equals(words == null ? "" : words.text());
    }

    @Override
    public void store() {
        pause.end();
        Digest.Part.Words before = base;
        if (sending || text.equals(before == null ? "" : before.text())) {
            return;
        }
        sending = true;
        var now = new Digest.Part.Words(text);
        DigestEdit edit = before == null
                ? new DigestEdit.Insert(at, List.of(now))
                : new DigestEdit.Rewrite(at, before, text);
        long failures = session.tasks().failedWrites();
        new Digests(session).edit(digest, edit, () -> accept(now));
        session.tasks().runWhenStored(() -> {
            if (session.tasks().failedWrites() != failures && sending) {
                sending = false;
                changed.run();
            }
        });
    }

    private void accept(Digest.Part.Words stored) {
        if (base == null) {
            inserted.accept(at);
        }
        base = stored;
        sending = false;
        keep();
        changed.run();
        if (!text.equals(stored.text())) {
            pause.type(this::store);
        }
    }

    /// Words that were emptied are no part any more.
    @Override
    public void finish() {
        Digest.Part.Words before = base;
        if (before != null && text.isBlank()) {
            pause.end();
            text = before.text();
            new Digests(session).edit(digest, new DigestEdit.Remove(at, before), () -> {});
        } else {
            store();
        }
    }
}

package glossator.ui.session;

import glossator.annotation.Change;
import glossator.annotation.Digest;
import glossator.annotation.DigestEdit;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Makes and changes digests: each change is one step that starts from the digest as it is stored
/// when its turn comes, so that two windows can write one digest. Used on the FX thread.
public final class Digests {
    private final Session session;
    private final Library library;

    Digests(Session session) {
        this.session = session;
        this.library = session.library();
    }

    /// By title.
    public List<Digest> all() {
        Collator collator = Collator.getInstance();
        return session.items(Digest.class).stream()
                .sorted((a, b) -> collator.compare(a.title(), b.title()))
                .toList();
    }

    /// The digest as it is shown; empty if there is none with this id.
    public Optional<Digest> find(UUID id) {
        return session.items(Digest.class).stream()
                .filter(d -> d.id().equals(id))
                .findFirst();
    }

    /// Makes a digest of these notes; a blank title stands for a new one that nothing has yet.
    ///
    /// @param then receives it when it is stored
    public void make(String title, Collection<UUID> notes, Consumer<Digest> then) {
        String name = title.isBlank() ? freeTitle() : title.strip();
        var empty = new Digest(UUID.randomUUID(), name, List.of(), Session.now(), Session.now());
        Digest made = DigestEdit.add(empty, List.copyOf(notes)).applyTo(empty);
        store(() -> Optional.of(library.apply(new Change.OfItem(null, made))), () -> then.accept(made));
    }

    private String freeTitle() {
        String title = Messages.of("ui.digest.new-title");
        String free = title;
        for (int n = 2; isTaken(free); n++) {
            free = title + " " + n;
        }
        return free;
    }

    private boolean isTaken(String title) {
        return session.items(Digest.class).stream()
                .anyMatch(d -> d.title().equalsIgnoreCase(title));
    }

    public void rename(UUID digest, String title) {
        if (!title.isBlank()) {
            change(digest, d -> d.withTitle(title.strip()), () -> {});
        }
    }

    public void delete(UUID digest) {
        store(
                () -> stored(digest).map(d -> library.apply(new Change.OfItem(d, null))),
                () -> {});
    }

    /// @param then runs when it is stored, also if there was nothing to change
    public void edit(UUID digest, DigestEdit edit, Runnable then) {
        change(digest, edit::applyTo, then);
    }

    /// Adds those of the notes that the digest does not quote yet.
    ///
    /// @param then receives how many were added
    public void add(UUID digest, Collection<UUID> notes, Consumer<Integer> then) {
        int before = find(digest).map(d -> d.parts().size()).orElse(0);
        change(
                digest,
                d -> DigestEdit.add(d, List.copyOf(notes)).applyTo(d),
                () -> session.tasks().read(() -> library.items(Digest.class), all -> all.stream()
                        .filter(d -> d.id().equals(digest))
                        .findFirst()
                        .ifPresent(d -> then.accept(d.parts().size() - before))));
    }

    private void change(UUID digest, UnaryOperator<Digest> edit, Runnable then) {
        store(
                () -> {
                    Digest before = stored(digest)
                            .orElseThrow(() -> new Refusal("ui.digest.gone"));
                    Digest after = edit.apply(before);
                    return after.equals(before)
                            ? Optional.empty()
                            : Optional.of(library.apply(
                                    new Change.OfItem(before, after.withChanged(Session.now()))));
                },
                then);
    }

    private Optional<Digest> stored(UUID id) {
        return library.items(Digest.class).stream()
                .filter(d -> d.id().equals(id))
                .findFirst();
    }

    private void store(Callable<Optional<Step>> work, Runnable then) {
        session.write(work, step -> {
            step.ifPresent(session::showStep);
            then.run();
            step.ifPresent(session.undoing()::offerIfDue);
        });
    }
}

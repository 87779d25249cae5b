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

    public Digests(Session session) {
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
        store(
                () -> Optional.of(library.apply(new Change.OfItem(null, made))),
                _ -> then.accept(made));
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
            change(digest, d -> d.withTitle(title.strip()), _ -> {});
        }
    }

    public void delete(UUID digest) {
        store(() -> stored(digest).map(d -> library.apply(new Change.OfItem(d, null))), _ -> {});
    }

    /// Changes a digest.
    ///
    /// @param then runs when it is stored, also if there was nothing to change
    public void edit(UUID digest, DigestEdit edit, Runnable then) {
        change(digest, edit::applyTo, _ -> then.run());
    }

    /// Adds those of the notes that the digest does not quote yet.
    ///
    /// @param then receives how many were added
    public void add(UUID digest, Collection<UUID> notes, Consumer<Integer> then) {
        List<UUID> these = List.copyOf(notes);
        change(
                digest,
                d -> DigestEdit.add(d, these).applyTo(d),
                step -> then.accept(step.map(Digests::added).orElse(0)));
    }

    private static int added(Step step) {
        return step.changes().stream()
                .mapToInt(change -> change instanceof Change.OfItem(Digest before, Digest after)
                        ? after.parts().size() - before.parts().size()
                        : 0)
                .sum();
    }

    private void change(UUID digest, UnaryOperator<Digest> edit, Consumer<Optional<Step>> then) {
        store(
                () -> {
                    Digest before = stored(digest).orElseThrow(() -> new Refusal("ui.digest.gone"));
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

    private void store(Callable<Optional<Step>> work, Consumer<Optional<Step>> then) {
        session.write(work, step -> {
            step.ifPresent(session::showStep);
            then.accept(step);
            step.ifPresent(session.undoing()::offerIfDue);
        });
    }
}

package glossator.ui;

import glossator.format.Original;
import glossator.library.NextEdition;
import glossator.library.Update;
import glossator.message.Messages;
import glossator.ui.editions.Question;
import glossator.ui.sheets.PasswordQuestion;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;

/// Gives sources new editions: reads a file and compares it, asks where it looks like another work,
/// stores it, shows it, and opens the review.
final class Updating {
    private final Session session;
    private final Toasts toasts;
    private final Question question;
    private final PasswordQuestion passwords;
    private final Consumer<Path> add;
    private final Consumer<OpenSource> review;

    /// @param add what adds a file as a source of its own
    Updating(
            Session session,
            Overlay overlay,
            Toasts toasts,
            Consumer<Path> add,
            Consumer<OpenSource> review) {
        this.session = session;
        this.toasts = toasts;
        this.question = new Question(overlay, session.tasks());
        this.passwords = new PasswordQuestion(overlay);
        this.add = add;
        this.review = review;
    }

    void update(UUID source, Path file) {
        session.editionUpdates()
                .compare(
                        source,
                        file,
                        next -> compared(next, file),
                        locked ->
                                passwords.ask(
                                        locked.sentence(),
                                        typed -> unlock(source, file, typed),
                                        () -> {}));
    }

    private void unlock(UUID source, Path file, String password) {
        session.tasks()
                .read(
                        () -> Original.read(file),
                        original -> {
                            session.originals().password(original, password);
                            update(source, file);
                        });
    }

    private void compared(NextEdition next, Path file) {
        if (next.isDoubtful()) {
            question.anotherWork(
                    String.valueOf(file.getFileName()),
                    next.source().title(),
                    next.kept(),
                    new Question.Answers(() -> store(next), () -> add.accept(file), () -> {}));
        } else {
            store(next);
        }
    }

    private void store(NextEdition next) {
        session.editionUpdates().update(next, this::stored);
    }

    private void stored(Update update) {
        update.warnings().stream().limit(3).forEach(toasts::tell);
        toasts.tell(
                Messages.of(
                        "ui.editions.stored", update.edition().number(), update.source().title()));
        left(update);
        session.open(
                update.source().id(),
                in -> session.showEdition(in, update.edition().id(), this::shown));
    }

    /// Says what the new file holds; it is not asked for, because the review comes first.
    private void left(Update update) {
        UUID edition = update.edition().id();
        session.tasks()
                .read(
                        () ->
                                session.library().left(update.source().id()).stream()
                                        .filter(a -> a.edition().equals(edition))
                                        .count(),
                        left -> {
                            if (left > 0) {
                                toasts.tell(Messages.of("ui.take.in-edition", left));
                            }
                        });
    }

    private void shown(OpenSource in) {
        if (in.marks().size() > 0) {
            review.accept(in);
        }
    }
}

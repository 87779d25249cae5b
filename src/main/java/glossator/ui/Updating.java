package glossator.ui;

import glossator.format.Original;
import glossator.library.NextEdition;
import glossator.library.ParsedFile;
import glossator.library.Update;
import glossator.message.Messages;
import glossator.ui.editions.Question;
import glossator.ui.sheets.PasswordQuestion;

import java.util.UUID;
import java.util.function.Consumer;

/// Gives sources new editions: reads a file and compares it, asks where it looks like another work,
/// stores it, shows it, and opens the review.
final class Updating {
    private final Session session;
    private final Toasts toasts;
    private final Question question;
    private final PasswordQuestion passwords;
    private final Consumer<ParsedFile> add;
    private final Consumer<OpenSource> review;

    /// @param add what adds a file as a source of its own
    Updating(
            Session session,
            Overlay overlay,
            Toasts toasts,
            Consumer<ParsedFile> add,
            Consumer<OpenSource> review) {
        this.session = session;
        this.toasts = toasts;
        this.question = new Question(overlay, session.tasks());
        this.passwords = new PasswordQuestion(overlay);
        this.add = add;
        this.review = review;
    }

    void update(UUID source, GivenFile file) {
        ParsedFile parsed = file.parsed();
        if (parsed != null) {
            session.editionUpdates().compare(source, parsed, this::compared);
        } else {
            session.tasks().read(file::bytes, original -> read(source, original));
        }
    }

    private void read(UUID source, Original original) {
        session.editionUpdates().compare(
                source,
                original,
                this::compared,
                locked ->
                        passwords.ask(
                                locked.sentence(),
                                typed -> unlock(source, original, typed),
                                () -> {}));
    }

    /// The hash that a password is kept under may take a moment.
    private void unlock(UUID source, Original original, String password) {
        session.tasks()
                .read(
                        () -> {
                            session.originals().password(original, password);
                            return original;
                        },
                        opened -> read(source, opened));
    }

    private void compared(NextEdition next) {
        if (next.isDoubtful()) {
            question.anotherWork(
                    next.file().original().name(),
                    next.source().title(),
                    next.kept(),
                    new Question.Answers(
                            () -> store(next), () -> add.accept(next.file()), () -> {}));
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
                update.source().id(), in -> session.showEdition(in, update.edition().id(), this::shown));
    }

    /// Says what the new file holds; it is not asked for, because the review comes first.
    private void left(Update update) {
        session.tasks()
                .read(
                        () ->
                                session.library()
                                        .countLeft(update.source().id(), update.edition().id()),
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

package glossator.ui;

import glossator.library.NextEdition;
import glossator.library.Update;
import glossator.message.Messages;
import glossator.ui.editions.Question;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;

/// Gives sources new editions: reads a file and compares it, asks where it looks like another work,
/// stores it, shows it, and opens the review.
final class Updating {
    private final Session session;
    private final Toasts toasts;
    private final Question question;
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
        this.add = add;
        this.review = review;
    }

    void update(UUID source, Path file) {
        session.compare(
                source,
                file,
                next -> {
                    if (next.isDoubtful()) {
                        question.anotherWork(
                                String.valueOf(file.getFileName()),
                                next.source().title(),
                                next.kept(),
                                new Question.Answers(
                                        () -> store(next), () -> add.accept(file), () -> {}));
                    } else {
                        store(next);
                    }
                });
    }

    private void store(NextEdition next) {
        session.update(next, this::stored);
    }

    private void stored(Update update) {
        update.warnings().stream().limit(3).forEach(toasts::tell);
        toasts.tell(
                Messages.of(
                        "ui.editions.stored", update.edition().number(), update.source().title()));
        session.open(
                update.source().id(), in -> session.show(in, update.edition().id(), this::shown));
    }

    private void shown(OpenSource in) {
        if (in.marks().size() > 0) {
            review.accept(in);
        }
    }
}

package glossator.ui;

import glossator.annotation.Annotation;
import glossator.format.Original;
import glossator.library.Added;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.sheets.PasswordQuestion;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/// Adds locked files, one after the other, with the passwords that the reader knows. One that opened
/// a file is tried on the next before it is asked for.
final class Unlocking {
    private final Session session;
    private final PasswordQuestion question;
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final BiConsumer<Added, List<Annotation>> opened;
    private final Runnable done;
    private @Nullable String known;

    private Unlocking(
            Session session,
            PasswordQuestion question,
            BiConsumer<Added, List<Annotation>> opened,
            Runnable done) {
        this.session = session;
        this.question = question;
        this.opened = opened;
        this.done = done;
    }

    /// `opened` gets each that was added with the annotations that its file holds, `done` runs when none is left to ask for.
    static void begin(
            Session session,
            Overlay overlay,
            List<Path> locked,
            BiConsumer<Added, List<Annotation>> opened,
            Runnable done) {
        var all = new Unlocking(session, new PasswordQuestion(overlay), opened, done);
        all.waiting.addAll(locked);
        all.next();
    }

    private void next() {
        if (waiting.isEmpty()) {
            done.run();
            return;
        }
        Path file = waiting.remove();
        if (known == null) {
            ask(file, "ui.password.locked");
        } else {
            add(file, known, "ui.password.locked");
        }
    }

    private void ask(Path file, String key) {
        String sentence = Messages.of(key, String.valueOf(file.getFileName()));
        question.ask(sentence, typed -> add(file, typed, "ui.password.wrong"), this::next);
    }

    /// What came of it: one of the three.
    private record Answer(
            @Nullable Added added,
            List<Annotation> left,
            boolean locked,
            @Nullable Refusal refusal) {}

    private void add(Path file, String password, String otherwise) {
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> {
                            progress.at(0, 0, String.valueOf(file.getFileName()));
                            return answer(file, password);
                        },
                        answer -> {
                            if (answer.locked()) {
                                ask(file, otherwise);
                                return;
                            }
                            if (answer.added() != null) {
                                known = password;
                                opened.accept(answer.added(), answer.left());
                            }
                            if (answer.refusal() != null) {
                                session.tasks().failed(answer.refusal());
                            }
                            next();
                        });
    }

    private Answer answer(Path file, String password) {
        try {
            Added added = session.library().add(file, password);
            return new Answer(added, session.library().left(added.source().id()), false, null);
        } catch (Refusal refusal) {
            return Original.isLocked(refusal)
                    ? new Answer(null, List.of(), true, null)
                    : new Answer(null, List.of(), false, refusal);
        }
    }
}

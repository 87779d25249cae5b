package glossator.ui.shell;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.dialogs.PasswordQuestion;
import glossator.ui.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Adds locked files one after another with the passwords the user enters. A password that opened
/// one file is tried on the next before the user is asked again.
final class FileUnlocker {
    private final Session session;
    private final PasswordQuestion question;
    private final SourceAdder adding;
    private final Deque<GivenFile> waiting = new ArrayDeque<>();
    private @Nullable String known;

    FileUnlocker(Session session, Overlay overlay, SourceAdder adding) {
        this.session = session;
        this.question = new PasswordQuestion(overlay);
        this.adding = adding;
    }

    /// `opened` receives the result for each file, opened or still locked; `done` runs when no file
    /// is left.
    void add(List<GivenFile> locked, Consumer<ImportBatch> opened, Runnable done) {
        waiting.addAll(locked);
        openNext(opened, done);
    }

    private void openNext(Consumer<ImportBatch> opened, Runnable done) {
        GivenFile file = waiting.poll();
        String password = known;
        if (file == null) {
            done.run();
        } else if (password == null) {
            ask(file, "ui.password.locked", opened, done);
        } else {
            open(file, password, "ui.password.locked", opened, done);
        }
    }

    private void ask(GivenFile file, String key, Consumer<ImportBatch> opened, Runnable done) {
        question.ask(
                Messages.of(key, file.name()),
                typed -> open(file, typed, "ui.password.wrong", opened, done),
                () -> {
                    var left = new ImportBatch();
                    left.addLocked(file);
                    opened.accept(left);
                    openNext(opened, done);
                });
    }

    /// @param otherwise the key of the message that asks again if this password is wrong
    private void open(
            GivenFile file,
            String password,
            String otherwise,
            Consumer<ImportBatch> opened,
            Runnable done) {
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> adding.addUnlocked(file, password, progress),
                        batch -> {
                            if (!batch.locked().isEmpty()) {
                                ask(file, otherwise, opened, done);
                                return;
                            }
                            if (batch.refused().isEmpty()) {
                                known = password;
                            }
                            opened.accept(batch);
                            openNext(opened, done);
                        });
    }
}

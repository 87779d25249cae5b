package glossator.ui.recovery;

import glossator.library.Backup;
import glossator.library.BackupContents;
import glossator.library.Library;
import glossator.library.LibraryCopy;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Toasts;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The backups of the library: shows what each holds, restores one after a question, and makes new
/// ones.
public final class BackupsDialog {
    private final Overlay overlay;
    private final Session session;
    private final Toasts toasts;
    private final Supplier<Window> window;
    private final Consumer<Backup> restore;
    private final Button now = Widgets.button("ui.backups.make", this::make);

    /// @param window the owner of the dialog that asks for a folder
    /// @param restore closes this window and opens another on the backup
    public BackupsDialog(
            Overlay overlay,
            Session session,
            Toasts toasts,
            Supplier<Window> window,
            Consumer<Backup> restore) {
        this.overlay = overlay;
        this.session = session;
        this.toasts = toasts;
        this.window = window;
        this.restore = restore;
    }

    public void show() {
        Library library = session.library();
        BackupsPane pane = new BackupsPane(session.tasks(), library.folder());
        VBox.setVgrow(pane, Priority.ALWAYS);
        Button restoring = Widgets.button("ui.backups.restore", () -> ask(pane));
        restoring.disableProperty().bind(pane.restorable().not());
        Button copying = Widgets.button("ui.backups.copy", this::chooseFolder);
        now.setDisable(library.whyReadOnly().isPresent());
        HBox buttons = Widgets.buttons(now, copying, Widgets.space(), restoring);
        VBox content =
                new VBox(12, Widgets.sentence(Messages.of("ui.backups.help")), pane, buttons);
        overlay.bindSize(content, 860, 560);
        overlay.show(Messages.of("ui.backups.title"), content, pane.list());
        overlay.onClosed(pane::stop);
        pane.load();
        session.tasks().read(() -> LibraryCounts.of(library), pane::compareWith);
    }

    /// Nothing is restored without a question that says what is in the backup.
    private void ask(BackupsPane pane) {
        pane.selected()
                .ifPresent(backup -> pane.contents().ifPresent(contents -> ask(backup, contents)));
    }

    private void ask(Backup backup, BackupContents.Sound contents) {
        Label words = new Label(Messages.of(
                "ui.backups.question",
                BackupWording.moment(backup),
                BackupWording.contents(contents)));
        RtlWrapping.of(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button yes = Widgets.button("ui.backups.restore-now", () -> {
            overlay.onClosed(() -> restore(backup));
            overlay.hide();
        });
        Button no = Widgets.button("ui.cancel", overlay::hide);
        VBox content = new VBox(
                16,
                words,
                Widgets.sentence(Messages.of("ui.backups.question.help")),
                Widgets.buttons(yes, no));
        content.getStyleClass().add("question");
        overlay.show(Messages.of("ui.backups.question.title"), content, no);
        // However it is left, the list is where one was.
        overlay.onClosed(this::show);
    }

    /// What is there now is first kept as a backup if that can be; it is also set aside as a file.
    private void restore(Backup backup) {
        session.tasks()
                .read(
                        () -> session.library().backups().makeBeforeRestore(),
                        made -> restore.accept(backup),
                        failure -> restore.accept(backup));
    }

    private void make() {
        session.tasks()
                .run(
                        Messages.of("ui.backups.making"),
                        progress -> session.library().backups().make(),
                        made -> {
                            toasts.showInfo(Messages.of("ui.backups.made"));
                            if (now.getScene() != null && overlay.isShown()) {
                                show();
                            }
                        });
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.of("ui.backups.copy.title"));
        File chosen = chooser.showDialog(window.get());
        if (chosen != null) {
            copyTo(chosen.toPath());
        }
    }

    /// Copies the library with its originals; a folder that is not empty gets a folder in it.
    void copyTo(Path folder) {
        session.tasks()
                .run(
                        Messages.of("ui.backups.copying"),
                        progress -> session.library().backUpTo(CopyFolder.in(folder)),
                        this::report);
    }

    private void report(LibraryCopy copy) {
        toasts.showInfo(Messages.of("ui.backups.copied", copy.folder(), copy.originals()));
        copy.missing().stream()
                .limit(3)
                .forEach(name -> toasts.showProblem(Messages.of("ui.backups.missing", name)));
    }
}

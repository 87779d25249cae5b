package glossator.ui.recovery;

import glossator.library.Backup;
import glossator.library.Backups;
import glossator.library.LibraryInspection;
import glossator.library.LibraryState;
import glossator.library.Recovery;
import glossator.library.RecoveryReport;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.reading.FileWorker;
import glossator.ui.control.Banner;
import glossator.ui.control.Foreground;
import glossator.ui.control.Notice;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Theme;
import glossator.ui.control.Widgets;
import glossator.ui.session.Tasks;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The window that is shown when a library cannot be opened: it says why, shows what is left, and
/// restores or salvages it. Nothing that is there is deleted or overwritten.
public final class RecoveryWindow {
    private static final double WIDTH = 820;
    private static final double HEIGHT = 560;

    /// Ways out of the window, which is closed when another one has been opened.
    public interface Exits {
        void open(Path folder);

        /// Opens the library and then says `news` in its window.
        void open(Path folder, String news);

        /// `failed` gets the reason if not even that is possible.
        void openReadOnly(Path folder, Consumer<Throwable> failed);
    }

    private final LibraryState state;
    private final Supplier<FileWorker> worker;
    private final Stage stage;
    private final Exits exits;
    private final Tasks tasks = new Tasks();
    private final Overlay overlay = new Overlay(tasks);
    private final Banner banner = new Banner();
    private final BorderPane page = new BorderPane();
    private final Scene scene;
    private boolean working;
    private String unreadable = "";

    /// @param worker makes what reads original files whose text is lost
    public RecoveryWindow(
            LibraryState state, Supplier<FileWorker> worker, Stage stage, Exits exits) {
        this.state = state;
        this.worker = worker;
        this.stage = stage;
        this.exits = exits;
        tasks.guardThisThread();
        tasks.onFailed(this::showFailure);
        page.getStyleClass().add("recovery");
        StackPane root =
                new StackPane(new BorderPane(page, banner, null, null, null), overlay.node());
        root.getStyleClass().add("shell");
        scene = new Scene(root, WIDTH, HEIGHT);
        Theme.named("").apply(scene);
        stage.setScene(scene);
        stage.setTitle(Messages.of("ui.title"));
        stage.setMinWidth(640);
        stage.setMinHeight(460);
        // Nothing is torn by being cut short, but nobody would know how far it came.
        stage.setOnCloseRequest(e -> {
            if (working) {
                e.consume();
            }
        });
    }

    public Scene scene() {
        return scene;
    }

    public Tasks tasks() {
        return tasks;
    }

    public void show() {
        offer();
        stage.show();
    }

    public void bringToFront() {
        Foreground.bring(stage);
    }

    /// What is the matter with the library.
    public LibraryState state() {
        return state;
    }

    public void close() {
        stage.close();
        tasks.close();
    }

    void quit() {
        close();
    }

    private void offer() {
        RecoveryOffer offer = new RecoveryOffer(this, tasks, state, unreadable);
        page.setCenter(offer);
        tasks.runLater(offer.first()::requestFocus);
    }

    private void showFailure(String sentence) {
        banner.show(new Notice("failed", Notice.Weight.DANGER, sentence, List.of(), true));
    }

    private void fail(Throwable failure) {
        working = false;
        offer();
        tasks.reportFailure(failure);
    }

    /// Puts the backup in place of the library that cannot be opened, with what sidecars say later,
    /// and opens the result.
    void restore(Backup backup) {
        String sentence = Messages.of("ui.recovery.restoring", BackupWording.moment(backup));
        restore(sentence, reader -> Recovery.restore(state.folder(), backup, reader::read));
    }

    /// Puts the backup in place of a sound library, which becomes what it was then, and opens it.
    public void goBack(Backup backup) {
        String sentence = Messages.of("ui.recovery.restoring", BackupWording.moment(backup));
        restore(sentence, reader -> Recovery.goBack(state.folder(), backup, reader::read));
    }

    private void restore(String sentence, Recovering work) {
        work(sentence, work, report -> {
            if (report.isWhole()) {
                openRestored();
            } else {
                Button open = Widgets.button("ui.recovery.open", this::openAgain);
                show("ui.recovery.restored", Messages.of("ui.recovery.aside"), report, open);
            }
        });
    }

    /// Opens what was restored; its window says what came back.
    private void openRestored() {
        showWorking(Messages.of("ui.recovery.opening"));
        tasks.read(
                () -> Backups.look(asBackup(state.folder().resolve("library.db"))),
                contents -> exits.open(
                        state.folder(),
                        Messages.of("ui.recovery.done", BackupWording.contents(contents))),
                failure -> openAgain());
    }

    /// Rebuilds what can be read into a folder beside this one, and says what came back.
    void salvage() {
        work(
                Messages.of("ui.recovery.salvaging"),
                reader -> Recovery.recover(state.folder(), null, reader::read),
                report -> {
                    Button use = Widgets.button("ui.recovery.use", () -> use(report));
                    Button open = Widgets.button(
                            "ui.recovery.open-it", () -> exits.open(report.library()));
                    Button back = Widgets.button("ui.recovery.back", this::offer);
                    String where = Messages.of("ui.recovery.salvaged-to", report.library());
                    show("ui.recovery.salvaged", where, report, use, open, back);
                });
    }

    /// Puts what was salvaged in place of the library that cannot be opened.
    private void use(RecoveryReport report) {
        goBack(asBackup(report.library().resolve("library.db")));
    }

    private static Backup asBackup(Path file) {
        return new Backup(
                file, 0, Instant.now(), Backup.Kind.REGULAR, file.toFile().length());
    }

    private interface Recovering {
        RecoveryReport run(FileWorker reader);
    }

    private void work(String sentence, Recovering work, Consumer<RecoveryReport> done) {
        working = true;
        showWorking(sentence);
        tasks.read(
                () -> {
                    try (FileWorker reader = worker.get()) {
                        return work.run(reader);
                    }
                },
                report -> {
                    working = false;
                    done.accept(report);
                },
                this::fail);
    }

    private void showWorking(String sentence) {
        banner.remove("failed");
        Label words = new Label(sentence);
        words.setId("working");
        RtlWrapping.of(words);
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(320);
        bar.setAccessibleText(sentence);
        VBox box = new VBox(12, words, bar);
        box.setAlignment(Pos.CENTER);
        page.setCenter(box);
        words.requestFocus();
    }

    private void show(String title, String sentence, RecoveryReport report, Node... buttons) {
        page.setCenter(new RecoveryResult(title, sentence, report, buttons));
        tasks.runLater(buttons[0]::requestFocus);
    }

    /// Opens the folder again, in whatever state it is now.
    void openAgain() {
        exits.open(state.folder());
    }

    void openReadOnly() {
        working = true;
        showWorking(Messages.of("ui.recovery.reading"));
        exits.openReadOnly(state.folder(), this::sayUnreadable);
    }

    private void sayUnreadable(Throwable failure) {
        working = false;
        String why = failure instanceof Refusal refusal
                ? refusal.sentence()
                : Messages.of("ui.unexpected", String.valueOf(failure));
        String more = why.equals(state.sentence()) ? "" : why;
        unreadable = Messages.of("ui.recovery.unreadable", more).strip();
        offer();
    }

    /// Asks for the folder of a new library.
    void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.of("ui.recovery.new.title"));
        File chosen = chooser.showDialog(stage);
        if (chosen != null) {
            ask(chosen.toPath());
        }
    }

    /// Asks before a new library is made; a library that is there is opened.
    void ask(Path chosen) {
        tasks.read(
                () -> {
                    LibraryState there = LibraryInspection.inspect(chosen);
                    return there.kind() == LibraryState.Kind.NEW
                            ? LibraryInspection.inspect(CopyFolder.in(chosen))
                            : there;
                },
                this::ask);
    }

    private void ask(LibraryState there) {
        switch (there.kind()) {
            case NEW -> askForNew(there.folder());
            case READY, READ_ONLY, REPLACED_LOG -> exits.open(there.folder());
            case VANISHED, DAMAGED, NEWER, FOREIGN, UNREACHABLE -> showFailure(there.sentence());
        }
    }

    private void askForNew(Path folder) {
        Label words = new Label(Messages.of("ui.recovery.new.question", folder, state.folder()));
        RtlWrapping.of(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button yes = Widgets.button("ui.recovery.new.yes", () -> {
            overlay.hide();
            exits.open(folder);
        });
        Button no = Widgets.button("ui.cancel", overlay::hide);
        VBox content = new VBox(16, words, Widgets.buttons(yes, no));
        content.getStyleClass().add("question");
        overlay.show(Messages.of("ui.recovery.new"), content, no);
    }
}

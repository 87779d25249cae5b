package glossator.ui.recovery;

import glossator.library.Presence;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks what to do when the file of the open library is gone or another one: write what this window
/// holds to a new file, open what is there, or go on reading.
public final class LostLibraryQuestion {
    private final Overlay overlay;
    private final Session session;
    private final Supplier<Window> window;
    private final Runnable reopen;

    /// @param window the owner of the file dialog
    /// @param reopen closes this window and opens what is in the folder of the library
    public LostLibraryQuestion(
            Overlay overlay, Session session, Supplier<Window> window, Runnable reopen) {
        this.overlay = overlay;
        this.session = session;
        this.window = window;
        this.reopen = reopen;
    }

    /// Asks as soon as no other dialog is shown.
    public void askWhenFree() {
        overlay.showWhenFree(this::ask);
    }

    public void ask() {
        if (!session.watch().isLost()) {
            return;
        }
        Button rescue =
                Widgets.button("ui.lost.rescue", () -> chooseFile().ifPresent(this::rescueTo));
        Button open = openButton();
        Button read = Widgets.button("ui.lost.read", overlay::hide);
        show("ui.lost.title", sentence(), Messages.of("ui.lost.help"), rescue, open, read);
    }

    /// There is something to open only if another file has taken the place of the library.
    private Button openButton() {
        Button open = Widgets.button("ui.lost.open", this::leave);
        open.disableProperty().bind(session.watch().presenceProperty().isEqualTo(Presence.GONE));
        return open;
    }

    /// What is the matter with the file of the open library now.
    public String sentence() {
        Presence presence = session.watch().presenceProperty().get();
        return Messages.of(sentence(presence), session.library().folder());
    }

    /// What is the matter with the file of the library in one sentence, as a bundle key.
    public static String sentence(Presence presence) {
        return switch (presence) {
            case HERE -> "ui.saving.saved";
            case GONE -> "ui.lost.gone";
            case REPLACED -> "ui.lost.replaced";
        };
    }

    private void show(String title, String sentence, String help, Node... buttons) {
        Label words = new Label(sentence);
        RtlWrapping.of(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(16, words, Widgets.sentence(help), Widgets.buttons(buttons));
        content.getStyleClass().add("question");
        overlay.show(Messages.of(title), content, buttons[0]);
    }

    /// Asks for a file and writes all that the window holds to it; `then` runs when that is done.
    public void rescue(Runnable then) {
        chooseFile().ifPresent(file -> session.watch().rescueTo(file, then));
    }

    private Optional<Path> chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.of("ui.lost.rescue.title"));
        chooser.setInitialFileName(Messages.of("ui.lost.rescue.name"));
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }

    /// Writes all that the window holds to `file`, and then says so.
    void rescueTo(Path file) {
        session.watch().rescueTo(file, () -> showRescued(file));
    }

    private void showRescued(Path file) {
        Button close = Widgets.button("ui.close", overlay::hide);
        Button open = openButton();
        Button[] buttons = open.isDisabled() ? new Button[] {close} : new Button[] {open, close};
        show(
                "ui.lost.rescued.title",
                Messages.of("ui.lost.rescued", file),
                Messages.of("ui.lost.rescued.help"),
                buttons);
    }

    private void leave() {
        overlay.hide();
        reopen.run();
    }
}

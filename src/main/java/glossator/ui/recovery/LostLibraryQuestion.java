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
        Presence presence = session.watch().presenceProperty().get();
        if (presence == Presence.HERE || session.watch().isOver()) {
            return;
        }
        Button rescue = Widgets.button("ui.lost.rescue", this::chooseFile);
        Button open = Widgets.button("ui.lost.open", this::leave);
        Button read = Widgets.button("ui.lost.read", overlay::hide);
        String sentence = Messages.of(sentence(presence), session.library().folder());
        show("ui.lost.title", sentence, Messages.of("ui.lost.help"), rescue, open, read);
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

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.of("ui.lost.rescue.title"));
        chooser.setInitialFileName(Messages.of("ui.lost.rescue.name"));
        File chosen = chooser.showSaveDialog(window.get());
        if (chosen != null) {
            rescueTo(chosen.toPath());
        }
    }

    /// Writes all that the window holds to `file`, and then says so.
    void rescueTo(Path file) {
        session.watch().rescueTo(file, () -> showRescued(file));
    }

    private void showRescued(Path file) {
        Button open = Widgets.button("ui.lost.open", this::leave);
        show(
                "ui.lost.rescued.title",
                Messages.of("ui.lost.rescued", file),
                Messages.of("ui.lost.rescued.help"),
                open);
    }

    private void leave() {
        overlay.hide();
        reopen.run();
    }
}

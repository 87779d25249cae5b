package glossator.ui.dialogs;

import glossator.exchange.ExportFile;
import glossator.exchange.LossReport;
import glossator.library.KeptDraft;
import glossator.library.Library;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Asked when the window is to close and not everything could be stored.
public final class UnsavedQuestion {
    private static final double ROW = 130;
    private static final double MOST_HEIGHT = 280;
    private final Overlay overlay;
    private final Session session;
    private final Toasts toasts;
    private final Supplier<Optional<Path>> place;

    /// Shows nothing yet.
    ///
    /// @param place asks the user for a file
    public UnsavedQuestion(
            Overlay overlay, Session session, Toasts toasts, Supplier<Optional<Path>> place) {
        this.overlay = overlay;
        this.session = session;
        this.toasts = toasts;
        this.place = place;
    }

    /// The answers; `stay` is also what closing the dialog means.
    ///
    /// @param rescue writes what the window holds of a lost library to a file, while the question
    /// stays; empty if the library is not lost
    /// @param again empty if nothing can be stored any more
    public record Answers(
            Optional<Runnable> rescue, Optional<Runnable> again, Runnable leave, Runnable stay) {}

    /// Asks what to do about text that could not be stored.
    ///
    /// @param why the sentence of what went wrong; may be empty
    /// @param kept whether the texts are in files outside the library
    public void ask(List<KeptDraft> unsaved, String why, boolean kept, Answers answers) {
        var content = new VBox(12);
        content.getStyleClass().add("unsaved");
        if (!why.isEmpty()) {
            var cause = Widgets.sentence(why);
            cause.getStyleClass().setAll("label", "caution");
            content.getChildren().add(cause);
        }
        boolean lost = answers.rescue().isPresent();
        if (lost) {
            content.getChildren().add(Widgets.sentence(Messages.of("ui.lost.quit.help")));
        }
        if (!lost || !unsaved.isEmpty()) {
            content.getChildren().add(Widgets.sentence(consequence(unsaved, kept)));
        }
        if (!unsaved.isEmpty()) {
            content.getChildren().add(texts(unsaved));
        }
        List<Button> buttons = buttons(unsaved, kept, answers);
        Button first = buttons.getFirst();
        first.getStyleClass().add("accent");
        first.setDefaultButton(true);
        var row = new FlowPane(8, 8, buttons.toArray(Button[]::new));
        row.getStyleClass().add("answers");
        content.getChildren().add(row);
        overlay.show(Messages.of(lost ? "ui.lost.title" : "ui.unsaved.title"), content, first);
        overlay.onClosed(answers.stay());
    }

    /// Closes the question without an answer.
    public void end() {
        answer(() -> {});
    }

    private static String consequence(List<KeptDraft> unsaved, boolean kept) {
        if (unsaved.isEmpty()) {
            return Messages.of("ui.unsaved.fields");
        }
        return Messages.of(kept ? "ui.unsaved.kept" : "ui.unsaved.lost", unsaved.size());
    }

    private static ScrollPane texts(List<KeptDraft> unsaved) {
        var rows = new VBox(14);
        for (KeptDraft draft : unsaved) {
            var text = DraftView.text(draft.text(), Messages.of("ui.unsaved.text"));
            rows.getChildren().add(new VBox(4, DraftView.heading(draft), text));
        }
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefViewportHeight(Math.min(MOST_HEIGHT, ROW * unsaved.size()));
        scroll.setMinHeight(ROW);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        return scroll;
    }

    private List<Button> buttons(List<KeptDraft> unsaved, boolean kept, Answers answers) {
        var buttons = new ArrayList<Button>();
        answers.rescue().ifPresent(r -> buttons.add(Widgets.button("ui.lost.rescue", r)));
        answers.again()
                .ifPresent(a -> buttons.add(Widgets.button("ui.unsaved.again", () -> answer(a))));
        if (!unsaved.isEmpty()) {
            String text = DraftsText.of(unsaved);
            buttons.add(Widgets.button("ui.unsaved.copy", () -> copy(text)));
            buttons.add(Widgets.button("ui.unsaved.save", () -> save(text)));
        }
        String leaving = kept && !unsaved.isEmpty() ? "ui.unsaved.leave" : "ui.unsaved.lose";
        buttons.add(Widgets.button(
                answers.rescue().isPresent() ? "ui.lost.quit" : leaving,
                () -> answer(answers.leave())));
        buttons.add(Widgets.button("ui.unsaved.stay", overlay::hide));
        return buttons;
    }

    private void answer(Runnable answer) {
        overlay.onClosed(answer);
        overlay.hide();
    }

    private void copy(String text) {
        LinkQuestion.copy(text);
        toasts.showInfo(Messages.of("ui.unsaved.copied"));
    }

    private void save(String text) {
        place.get()
                .ifPresent(file -> session.tasks()
                        .read(
                                () -> write(text, session.library(), file),
                                report ->
                                        toasts.showInfo(Messages.of("ui.unsaved.written", file))));
    }

    private static LossReport write(String text, Library library, Path file) {
        return ExportFile.write(
                out -> {
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                    return new LossReport(0, List.of());
                },
                library,
                file);
    }
}

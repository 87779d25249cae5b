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
    public record Answers(Runnable again, Runnable leave, Runnable stay) {}

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
        content.getChildren().add(Widgets.sentence(consequence(unsaved, kept)));
        if (!unsaved.isEmpty()) {
            content.getChildren().add(texts(unsaved));
        }
        Button again = Widgets.button("ui.unsaved.again", () -> answer(answers.again()));
        again.getStyleClass().add("accent");
        again.setDefaultButton(true);
        content.getChildren().add(buttons(unsaved, kept, answers, again));
        overlay.show(Messages.of("ui.unsaved.title"), content, again);
        overlay.onClosed(answers.stay());
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

    private FlowPane buttons(List<KeptDraft> unsaved, boolean kept, Answers answers, Button again) {
        var buttons = new FlowPane(8, 8, again);
        buttons.getStyleClass().add("answers");
        if (!unsaved.isEmpty()) {
            String text = DraftsText.of(unsaved);
            buttons.getChildren()
                    .addAll(
                            Widgets.button("ui.unsaved.copy", () -> copy(text)),
                            Widgets.button("ui.unsaved.save", () -> save(text)));
        }
        String leaving = kept && !unsaved.isEmpty() ? "ui.unsaved.leave" : "ui.unsaved.lose";
        buttons.getChildren()
                .addAll(
                        Widgets.button(leaving, () -> answer(answers.leave())),
                        Widgets.button("ui.unsaved.stay", overlay::hide));
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

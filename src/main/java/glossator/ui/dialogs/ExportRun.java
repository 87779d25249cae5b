package glossator.ui.dialogs;

import glossator.exchange.ExportChoices;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.format.SourceFile;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;
import glossator.ui.session.Exporting;
import glossator.ui.session.Progress;
import glossator.ui.session.Session;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// An export on its way: its progress, which can be cancelled, the password that it may need, and
/// why it failed. Closing the dialog does not stop it; its result is shown when no other dialog is
/// in the way.
final class ExportRun {
    private final Overlay overlay;
    private final Session session;
    private final Exporting exporting;
    private final Exporter kind;
    private final List<Source> sources;
    private final ExportChoices choices;
    private VBox waiting = new VBox();

    ExportRun(
            Overlay overlay,
            Session session,
            Exporting exporting,
            Exporter kind,
            List<Source> sources,
            ExportChoices choices) {
        this.overlay = overlay;
        this.session = session;
        this.exporting = exporting;
        this.kind = kind;
        this.sources = sources;
        this.choices = choices;
    }

    /// Does the work of an export, and tells its report or why it failed.
    private interface Work {
        Progress start(Consumer<LossReport> then, Consumer<Throwable> failed);
    }

    void write(Path place, Consumer<LossReport> then) {
        run(
                Messages.of("ui.export.writing", place.getFileName()),
                (done, failed) -> exporting.write(kind, sources, choices, place, done, failed),
                then);
    }

    /// Writes each source to a file of its own.
    void writeCopies(Path folder, Consumer<LossReport> then) {
        run(
                Messages.of("ui.export.writing-copies", sources.size()),
                (done, failed) ->
                        exporting.writeCopies(kind, sources, choices, folder, done, failed),
                then);
    }

    void rehearse(Consumer<LossReport> then) {
        run(
                Messages.of("ui.export.rehearsing"),
                (done, failed) -> exporting.rehearse(kind, sources, choices, done, failed),
                then);
    }

    private void run(String title, Work work, Consumer<LossReport> then) {
        Progress progress = work.start(
                report -> whenFree(() -> then.accept(report)),
                cause -> fail(cause, () -> run(title, work, then)));
        waiting = showProgress(title, progress);
    }

    private VBox showProgress(String title, Progress progress) {
        Label detail = Widgets.sentence("");
        progress.detailProperty().subscribe(detail::setText);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(progress.shareProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(title);
        Button cancel = Widgets.button("ui.cancel", progress::cancel);
        VBox content = new VBox(12, Widgets.sentence(title), bar, detail, Widgets.buttons(cancel));
        content.getStyleClass().add("question");
        overlay.show(Messages.of("ui.export.title"), content, cancel);
        return content;
    }

    /// In the place of the progress, if that is still shown.
    private void whenFree(Runnable show) {
        if (waiting.getScene() != null && overlay.isShown()) {
            show.run();
        } else {
            overlay.showWhenFree(show);
        }
    }

    private void fail(Throwable cause, Runnable again) {
        if (cause instanceof Refusal refusal && SourceFile.isLocked(refusal)) {
            askPassword(refusal.sentence(), again);
        } else if (cause instanceof Refusal refusal) {
            whenFree(() -> showRefusal(refusal.sentence()));
        } else {
            overlay.hide();
            session.tasks().reportFailure(cause);
        }
    }

    private void askPassword(String sentence, Runnable again) {
        overlay.hide();
        new PasswordQuestion(overlay)
                .ask(
                        sentence,
                        typed -> session.tasks()
                                .read(
                                        () -> session.library()
                                                .editions(sources.getFirst().id())
                                                .getLast(),
                                        edition -> {
                                            session.sourceFiles().rememberPassword(edition, typed);
                                            again.run();
                                        }),
                        () -> {});
    }

    private void showRefusal(String sentence) {
        Label words = new Label(sentence);
        RtlWrapping.of(words);
        words.setMinHeight(Label.USE_PREF_SIZE);
        Button close = Widgets.button("ui.close", overlay::hide);
        close.setDefaultButton(true);
        VBox content = new VBox(16, words, Widgets.buttons(close));
        content.getStyleClass().add("question");
        overlay.show(Messages.of("ui.export.refused"), content, close);
    }
}

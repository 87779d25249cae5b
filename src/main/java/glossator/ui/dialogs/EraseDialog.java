package glossator.ui.dialogs;

import glossator.library.ErasureReport;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;
import glossator.ui.session.Erasing;
import glossator.ui.session.Session;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Asks before sources or the trash are destroyed, shows that it is under way, and then what was
/// erased and what cannot be promised.
public final class EraseDialog {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 420;
    private static final double ROW = 30;
    private static final int MOST_ROWS = 8;

    private final Overlay overlay;
    private final Erasing erasing;
    private VBox progress = new VBox();

    public EraseDialog(Overlay overlay, Session session) {
        this.overlay = overlay;
        erasing = new Erasing(session);
    }

    /// Asks once for all of them, and names each.
    public void ask(List<Source> sources) {
        if (sources.isEmpty()) {
            return;
        }
        List<String> titles =
                sources.stream().map(s -> Widgets.toOneLine(s.title())).toList();
        int notes = sources.stream().mapToInt(Source::annotations).sum();
        boolean isOne = titles.size() == 1;
        ask(
                isOne
                        ? Messages.of("ui.erase.source", titles.getFirst(), notes)
                        : Messages.of("ui.erase.sources", titles.size(), notes),
                isOne ? List.of() : titles,
                (done, refused) -> erasing.erase(sources, done, refused));
    }

    public void askAboutTrash(int sources, int notes, int replies) {
        ask(Messages.of("ui.erase.trash", sources, notes, replies), List.of(), erasing::eraseTrash);
    }

    /// @param titles shown below the question
    private void ask(
            String question,
            List<String> titles,
            BiConsumer<Consumer<ErasureReport>, Consumer<String>> erasure) {
        Label words = new Label(question);
        RtlWrapping.of(words);
        words.setMinHeight(Label.USE_PREF_SIZE);
        Button cancel = Widgets.button("ui.cancel", overlay::hide);
        cancel.setDefaultButton(true);
        Button erase = Widgets.button("ui.erase.erase", () -> {
            showProgress();
            erasure.accept(this::show, this::showRefused);
        });
        erase.getStyleClass().add("danger");
        VBox content = new VBox(
                16,
                words,
                Widgets.sentence(Messages.of("ui.erase.help")),
                Widgets.buttons(erase, cancel));
        if (!titles.isEmpty()) {
            content.getChildren().add(1, list(titles));
        }
        content.getStyleClass().add("question");
        overlay.show(Messages.of("ui.erase.title"), content, cancel);
    }

    private ListView<String> list(List<String> titles) {
        ListView<String> list = new ListView<>();
        list.getItems().setAll(titles);
        list.setFixedCellSize(ROW);
        overlay.bindSize(list, WIDTH, ROW * Math.min(titles.size(), MOST_ROWS) + 2);
        list.setAccessibleText(Messages.of("ui.erase.titles"));
        return list;
    }

    /// Closing this dialog does not stop the work; its end is then shown as soon as no other dialog
    /// is in the way.
    private void showProgress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Messages.of("ui.erase.running"));
        progress = show("ui.erase.title", Widgets.sentence(Messages.of("ui.erase.running")), bar);
    }

    private void show(ErasureReport report) {
        VBox lines = new VBox(8);
        report.unfinished().forEach(line -> lines.getChildren().add(line(line)));
        report.erased().forEach(line -> lines.getChildren().add(line(line)));
        lines.getChildren().add(Widgets.heading(Messages.of("ui.erase.limits")));
        report.limits().forEach(line -> lines.getChildren().add(Widgets.sentence(line)));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        overlay.bindSize(scroll, WIDTH, HEIGHT);
        showAtEnd(title(report), scroll);
    }

    private static String title(ErasureReport report) {
        if (!report.isFinished()) {
            return "ui.erase.unfinished";
        }
        return report.untouched().isEmpty() ? "ui.erase.done" : "ui.erase.untouched";
    }

    private void showRefused(String sentence) {
        showAtEnd("ui.erase.refused", line(sentence));
    }

    private void showAtEnd(String title, Node content) {
        if (progress.getScene() != null && overlay.isShown()) {
            show(title, content);
        } else {
            overlay.showWhenFree(() -> show(title, content));
        }
    }

    private VBox show(String title, Node... nodes) {
        Button close = Widgets.button("ui.close", overlay::hide);
        close.setDefaultButton(true);
        VBox content = new VBox(16, nodes);
        content.getChildren().add(Widgets.buttons(close));
        content.getStyleClass().add("question");
        overlay.show(Messages.of(title), content, close);
        return content;
    }

    private static Label line(String sentence) {
        Label line = new Label(sentence);
        RtlWrapping.of(line);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }
}

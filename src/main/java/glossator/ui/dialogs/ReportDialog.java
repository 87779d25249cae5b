package glossator.ui.dialogs;

import glossator.exchange.CopyDifference;
import glossator.exchange.CopyProof;
import glossator.exchange.LossReport;
import glossator.exchange.ProofWording;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reports what an export wrote, where, what was found when an annotated copy was read again, and
/// what could not be written and why.
public final class ReportDialog {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 420;

    /// The buttons and a little room, and what most lines need at most.
    private static final double FRAME = 80;

    private static final double LINE = 48;
    private static final int MOST = 50;

    private final Overlay overlay;
    private final @Nullable Consumer<Path> reveal;
    private @Nullable Consumer<Path> open;
    private @Nullable Button again;

    public ReportDialog(Overlay overlay, @Nullable Consumer<Path> reveal) {
        this.overlay = overlay;
        this.reveal = reveal;
    }

    /// Sets the handler that opens the file; without one there is no such button.
    ReportDialog onOpen(@Nullable Consumer<Path> handler) {
        open = handler;
        return this;
    }

    /// Adds a button that leads back to the export.
    ReportDialog onAgain(String key, Runnable handler) {
        again = Widgets.button(key, handler);
        return this;
    }

    public void show(LossReport report, Path place) {
        TextField path = new TextField(place.toString());
        path.setEditable(false);
        path.setAccessibleText(Messages.of("ui.report.place"));
        List<Node> buttons = new ArrayList<>();
        addButton(buttons, "ui.report.open", open, place);
        addButton(buttons, "ui.report.reveal", reveal, place);
        buttons.add(Widgets.button("ui.report.copy", () -> LinkQuestion.copy(place.toString())));
        List<Node> lines = new ArrayList<>();
        lines.add(title(report, "ui.report.written"));
        lines.add(path);
        lines.addAll(lines(report));
        String title = report.isWhole() ? "ui.report.title" : "ui.report.different";
        show(title, lines, buttons);
    }

    /// Reports on an export of which nothing was written.
    void showRehearsal(LossReport report) {
        List<Node> lines = new ArrayList<>();
        lines.add(title(report, "ui.report.rehearsed"));
        lines.addAll(lines(report));
        show("ui.report.rehearsal", lines, new ArrayList<>());
    }

    private static void addButton(
            List<Node> buttons, String key, @Nullable Consumer<Path> handler, Path place) {
        if (handler != null) {
            buttons.add(Widgets.button(key, () -> handler.accept(place)));
        }
    }

    private void show(String title, List<Node> lines, List<Node> buttons) {
        VBox box = new VBox(10);
        box.getChildren().addAll(lines);
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button close = Widgets.button("ui.close", overlay::hide);
        close.setDefaultButton(true);
        if (again != null) {
            buttons.add(again);
        }
        buttons.add(close);
        VBox content = new VBox(12, scroll, Widgets.buttons(buttons.toArray(Node[]::new)));
        content.getStyleClass().add("report");
        overlay.bindSize(content, WIDTH, Math.min(HEIGHT, FRAME + LINE * lines.size()));
        overlay.show(Messages.of(title), content, close);
    }

    /// With a tick if an annotated copy was proven.
    private static Node title(LossReport report, String key) {
        Label title = new Label(Messages.of(key, report.written()));
        title.getStyleClass().add("empty-title");
        title.setWrapText(true);
        if (report.proof() == null) {
            return title;
        }
        FontIcon icon = new FontIcon(
                report.isWhole() ? MaterialDesignC.CHECK_CIRCLE : MaterialDesignA.ALERT_CIRCLE);
        icon.getStyleClass().add(report.isWhole() ? "proven" : "unproven");
        HBox row = new HBox(8, icon, title);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static List<Node> lines(LossReport report) {
        List<Node> lines = new ArrayList<>();
        CopyProof proof = report.proof();
        if (proof != null) {
            addProof(lines, proof);
        }
        report.warnings().forEach(warning -> lines.add(line(warning)));
        if (report.losses().isEmpty() && report.isWhole()) {
            lines.add(Widgets.sentence(Messages.of("ui.report.whole")));
        } else if (!report.losses().isEmpty()) {
            lines.add(Widgets.heading(
                    Messages.of("ui.report.losses", report.losses().size())));
            report.losses()
                    .forEach(loss -> lines.add(
                            new VBox(2, line(loss.what()), Widgets.sentence(loss.why()))));
        }
        return lines;
    }

    private static void addProof(List<Node> lines, CopyProof proof) {
        ProofWording.sentences(proof).forEach(sentence -> lines.add(line(sentence)));
        List<CopyDifference> differences = proof.undeclared();
        if (!differences.isEmpty()) {
            lines.add(Widgets.heading(Messages.of("ui.report.differences", differences.size())));
            differences.stream().limit(MOST).forEach(d -> lines.add(line(d.sentence())));
        }
    }

    private static Label line(String sentence) {
        Label line = new Label(Widgets.toOneLine(sentence));
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }
}

package glossator.ui.text;

import glossator.annotation.Placements;
import glossator.document.Document;
import glossator.document.Range;
import glossator.message.Messages;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The lines that stand for folded parts. Each is drawn into the paragraph after its part (or
/// before it, at the end of the text), which makes room for it: the text itself has no such line.
final class FoldLines {
    private final Document document;
    private final Folding folding;
    private final List<Line> live = new ArrayList<>();
    private Consumer<FoldedPart> toggle = _ -> {};
    private Placements placements = Placements.NONE;

    private record Line(Button button, FoldedPart part, int block) {}

    FoldLines(Document document, Folding folding) {
        this.document = document;
        this.folding = folding;
    }

    /// @param action opens a part that is folded, or folds it again
    void onToggle(Consumer<FoldedPart> action) {
        toggle = action;
    }

    /// The white space around a block, with the room for lines.
    Insets around(int block, Insets own, TextMetrics metrics) {
        double room = height(metrics) + metrics.size() * 0.6;
        double above = folding.lineAbove(block).isPresent() ? room : 0;
        double below = folding.lineBelow(block).isPresent() ? room : 0;
        return above + below == 0
                ? own
                : new Insets(
                        own.getTop() + above,
                        own.getRight(),
                        own.getBottom() + below,
                        own.getLeft());
    }

    private static double height(TextMetrics metrics) {
        return Math.round(metrics.size() * 1.6);
    }

    /// Adds the lines of a block to its flow.
    void add(TextFlow flow, int block, TextMetrics metrics) {
        folding.lineAbove(block).ifPresent(part -> add(flow, block, part, true, metrics));
        folding.lineBelow(block).ifPresent(part -> add(flow, block, part, false, metrics));
    }

    private void add(
            TextFlow flow, int block, FoldedPart part, boolean above, TextMetrics metrics) {
        var line = new Button();
        line.getStyleClass().setAll("fold-line");
        line.setMnemonicParsing(false);
        line.setManaged(false);
        line.setOnAction(_ -> toggle.accept(part));
        line.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                line.fire();
            }
        });
        // A transform of its own, so that right-to-left paragraphs do not mirror it.
        line.getTransforms().add(new Scale(1, 1));
        flow.getChildren().add(line);
        live.removeIf(l -> l.button.getScene() == null);
        live.add(new Line(line, part, block));
        say(live.getLast());
        flow.needsLayoutProperty().subscribe(needs -> {
            if (!needs && flow.getWidth() > 0) {
                double left = metrics.gutter();
                double top = metrics.size() * 0.3;
                double height = height(metrics);
                line.resizeRelocate(
                        left,
                        above ? top : flow.getHeight() - height - top,
                        Math.max(0, flow.getWidth() - 2 * left),
                        height);
            }
        });
    }

    /// The part whose line has the keyboard.
    Optional<FoldedPart> focused() {
        return live.stream()
                .filter(line -> line.button.isFocused())
                .map(Line::part)
                .findFirst();
    }

    /// Gives the keyboard to the line of a part; false if it is not in view.
    boolean focus(FoldedPart part) {
        Optional<Button> button = live.stream()
                .filter(line -> line.part.equals(part) && line.block == folding.lineOf(part))
                .filter(line -> line.button.getScene() != null)
                .map(Line::button)
                .filter(FoldLines::isInView)
                .findFirst();
        button.ifPresent(Button::requestFocus);
        return button.isPresent();
    }

    private static boolean isInView(Button button) {
        Node area = button.getParent();
        while (area != null && !(area instanceof ReadingArea)) {
            area = area.getParent();
        }
        return area != null
                && area.localToScreen(area.getLayoutBounds())
                        .intersects(button.localToScreen(button.getLayoutBounds()));
    }

    /// Says in each line how many notes are in its part.
    void decorate(Placements now) {
        placements = now;
        live.forEach(this::say);
    }

    private void say(Line line) {
        String words = words(line.part);
        line.button.setText(words);
        line.button.setAccessibleText(words);
    }

    private String words(FoldedPart part) {
        String first = document.blocks().get(part.first()).text().strip();
        String begins = first.length() > 40 ? first.substring(0, 40) + "…" : first;
        String key = folding.isFolded(part) ? "ui.fold.open" : "ui.fold.close";
        int notes = placements
                .touching(new Range(document.start(part.first()), document.end(part.last())))
                .size();
        return Messages.of(key, part.blocks(), begins.replaceAll("\\s+", " "), notes);
    }
}

package glossator.ui.reader;

import glossator.document.Document;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.LateTooltip;
import glossator.ui.control.Widgets;
import glossator.ui.session.Tasks;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/// The find bar of a document: what is wanted, the number of hits and the current one, and in a
/// sentence what is wrong with what is wanted.
final class FindBar extends VBox {
    private static final long PAUSE_MILLIS = 90;
    private final TextField words = new TextField();
    private final ToggleButton exact = new ToggleButton("Aa");
    private final ToggleButton expression = new ToggleButton(".*");
    private final Label count = new Label();
    private final Label problem = Widgets.sentence("");
    private final Document document;
    private final Tasks tasks;
    private final BiConsumer<List<Range>, @Nullable Range> show;
    private final AtomicInteger asked = new AtomicInteger();
    private Runnable waiting = () -> {};
    private Runnable onClose = () -> {};
    private List<Range> hits = List.of();
    private int current = -1;
    private int from;

    FindBar(Document document, Tasks tasks, BiConsumer<List<Range>, @Nullable Range> show) {
        this.document = document;
        this.tasks = tasks;
        this.show = show;
        getStyleClass().add("find-bar");
        setSpacing(4);
        words.setPromptText(Messages.of("ui.find.prompt"));
        words.setAccessibleText(Messages.of("ui.find.prompt"));
        words.setPrefColumnCount(26);
        words.setMinWidth(80);
        LateTooltip.set(words, Messages.of("ui.find.grammar"));
        HBox.setHgrow(words, Priority.ALWAYS);
        name(exact, "ui.find.exact");
        name(expression, "ui.find.expression");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        problem.setId("find-problem");
        problem.getStyleClass().add("query-fault");
        showProblem("");
        words.textProperty().subscribe(w -> searchSoon());
        exact.selectedProperty().subscribe(e -> searchSoon());
        expression.selectedProperty().subscribe(e -> searchSoon());
        addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        setVisible(false);
        setManaged(false);
    }

    private void lay() {
        HBox wanted = new HBox(6, words, exact, expression);
        HBox steps = new HBox(
                6,
                button(MaterialDesignC.CHEVRON_UP, "ui.find.previous", () -> step(-1)),
                button(MaterialDesignC.CHEVRON_DOWN, "ui.find.next", () -> step(1)),
                count,
                button(MaterialDesignC.CLOSE, "ui.find.close", this::close));
        steps.setAlignment(Pos.CENTER_LEFT);
        FlowPane row = new FlowPane(6, 4, wanted, steps);
        Widgets.keepWithin(row, wanted);
        getChildren().addAll(row, problem);
    }

    private static void name(ToggleButton button, String key) {
        button.setMinWidth(USE_PREF_SIZE);
        LateTooltip.set(button, Messages.of(key));
        button.setAccessibleText(Messages.of(key));
    }

    private static Button button(Ikon icon, String key, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(Messages.of(key));
        LateTooltip.set(button, Messages.of(key));
        button.setOnAction(e -> action.run());
        return button;
    }

    void onClose(Runnable action) {
        onClose = action;
    }

    /// Opens the bar with `selected` in the field unless it is empty; the search starts at
    /// `offset`.
    void open(String selected, int offset) {
        from = offset;
        if (getChildren().isEmpty()) {
            lay();
        }
        setVisible(true);
        setManaged(true);
        if (!selected.isBlank() && selected.length() < 200) {
            words.setText(selected.replaceAll("\\s+", " ").strip());
        } else {
            searchSoon();
        }
        words.requestFocus();
        words.selectAll();
    }

    boolean isOpen() {
        return isVisible();
    }

    void close() {
        hide();
        show.accept(hits, null);
        onClose.run();
    }

    /// Closes the bar, and leaves the keyboard focus and what is painted to others.
    void hide() {
        asked.incrementAndGet();
        setVisible(false);
        setManaged(false);
        hits = List.of();
        current = -1;
    }

    /// Moves `by` hits, wrapping around at either end; false if the bar is not open.
    boolean step(int by) {
        if (!hits.isEmpty()) {
            current = Math.floorMod(current + by, hits.size());
            showHits();
        }
        return isOpen();
    }

    private void handleKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void searchSoon() {
        waiting.run();
        waiting = tasks.runAfter(PAUSE_MILLIS, this::search);
    }

    private void search() {
        if (!isVisible()) {
            return;
        }
        int mine = asked.incrementAndGet();
        String wanted = words.getText();
        var search = new DocumentSearch(exact.isSelected(), expression.isSelected());
        tasks.read(() -> search.find(document, wanted, () -> asked.get() != mine), found -> {
            if (asked.get() == mine && isVisible()) {
                hits = found.hits();
                current = firstFrom(from);
                showProblem(found.problem());
                showHits();
            }
        });
    }

    private void showProblem(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        words.setAccessibleHelp(sentence);
    }

    private int firstFrom(int offset) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).start() >= offset) {
                return i;
            }
        }
        return hits.isEmpty() ? -1 : 0;
    }

    private void showHits() {
        Range now = current < 0 ? null : hits.get(current);
        if (now != null) {
            from = now.start();
        }
        count.setText(countText());
        show.accept(hits, now);
    }

    private String countText() {
        if (words.getText().isBlank()) {
            return "";
        }
        if (hits.isEmpty()) {
            return Messages.of("ui.find.none");
        }
        String key = hits.size() >= TextSearch.MOST ? "ui.find.count-more" : "ui.find.count";
        return Messages.of(key, current + 1, hits.size());
    }
}

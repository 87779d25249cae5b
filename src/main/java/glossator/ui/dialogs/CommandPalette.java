package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Action;
import glossator.ui.control.ListRows;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The command palette: type a few letters of a command, press Enter.
public final class CommandPalette {
    private static final int REMEMBERED = 20;

    private final Overlay overlay;
    private final List<Action> actions;
    private final Supplier<List<Entry>> more;
    private final List<String> recent = new ArrayList<>();
    private List<PaletteLine> lines = List.of();
    private Consumer<List<String>> onRun = ids -> {};

    /// An entry other than an action; `hint` tells what it is.
    public record Entry(String name, String hint, Runnable run) {}

    public CommandPalette(Overlay overlay, List<Action> actions) {
        this(overlay, actions, List::of);
    }

    /// `more` is queried each time the palette is shown.
    public CommandPalette(Overlay overlay, List<Action> actions, Supplier<List<Entry>> more) {
        this.overlay = overlay;
        this.actions = actions;
        this.more = more;
    }

    /// The ids of recent entries, last first; to be stored between runs of the program.
    public List<String> recent() {
        return List.copyOf(recent);
    }

    /// Restores an earlier value of [#recent].
    public void setRecent(List<String> ids) {
        recent.clear();
        recent.addAll(ids);
    }

    /// `handler` is called with the value of [#recent] each time an entry is run.
    public void onRun(Consumer<List<String>> handler) {
        onRun = handler;
    }

    public void show() {
        lines = lines();
        TextField field = new TextField();
        field.setPromptText(Messages.of("ui.palette.prompt"));
        field.setAccessibleText(Messages.of("ui.palette.title"));
        ListView<PaletteLine> list = new ListView<>();
        list.getStyleClass().addAll("palette-list", "plain-list");
        list.setCellFactory(view -> new PaletteCell(this::run));
        list.setFocusTraversable(false);
        list.setAccessibleText(Messages.of("ui.palette.found"));
        list.setPlaceholder(new Label(Messages.of("ui.palette.none")));
        Label help = Widgets.muted("");
        field.textProperty().subscribe(query -> fill(list, help, query));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> handleKey(e, list));
        // The focus stays in the field, so the selected entry is announced as its accessible help.
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line ->
                        field.setAccessibleHelp(line == null ? help.getText() : line.spoken()));
        VBox content = new VBox(8, field, list, help);
        content.getStyleClass().add("palette");
        overlay.showBare(content, field);
    }

    /// Chooses the first line for Enter, unless the best match is destructive: it has to be chosen.
    private void fill(ListView<PaletteLine> list, Label help, String query) {
        PaletteSearch found = PaletteSearch.of(lines, query);
        list.getItems().setAll(found.lines());
        list.scrollTo(0);
        boolean waits = !found.ready() && !found.lines().isEmpty();
        help.setText(Messages.of(waits ? "ui.palette.help-choose" : "ui.palette.help"));
        if (found.ready()) {
            list.getSelectionModel().selectFirst();
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    private List<PaletteLine> lines() {
        return Stream.concat(
                        actions.stream().map(PaletteLine::of),
                        more.get().stream().map(PaletteLine::of))
                .sorted(Comparator.comparing((PaletteLine line) -> !line.enabled())
                        .thenComparing(PaletteLine::destructive)
                        .thenComparingInt(line -> rank(line.id())))
                .toList();
    }

    private int rank(String id) {
        int at = recent.indexOf(id);
        return at < 0 ? REMEMBERED : at;
    }

    private void handleKey(KeyEvent e, ListView<PaletteLine> list) {
        int page = 8;
        KeyCode code = e.getCode();
        switch (code) {
            case DOWN -> move(list, 1);
            case UP -> move(list, -1);
            case PAGE_DOWN -> move(list, page);
            case PAGE_UP -> move(list, -page);
            case ENTER -> run(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        e.consume();
    }

    private static void move(ListView<PaletteLine> list, int by) {
        int last = list.getItems().size() - 1;
        int from = list.getSelectionModel().getSelectedIndex();
        if (last < 0) {
            return;
        }
        // A single step wraps around at the ends, a page step stops there.
        int to = Math.abs(by) == 1 ? Math.floorMod(Math.max(from + by, -1), last + 1) : from + by;
        list.getSelectionModel().select(Math.clamp(to, 0, last));
        ListRows.reveal(list);
    }

    private void run(@Nullable PaletteLine line) {
        if (line == null || !line.enabled()) {
            return;
        }
        remember(line);
        overlay.hide();
        line.run().run();
    }

    private void remember(PaletteLine line) {
        if (line.destructive()) {
            return;
        }
        recent.remove(line.id());
        recent.addFirst(line.id());
        while (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        onRun.accept(recent());
    }
}

package glossator.ui.notes;

import glossator.message.Messages;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The menus by which notes are filtered by author and by the state of their threads; each is
/// present only while there is something to choose.
final class ThreadFilters extends HBox {
    private final ComboBox<AuthorRow> authors = new ComboBox<>();
    private final ComboBox<StateRow> states = new ComboBox<>();
    private boolean filling;

    private record StateRow(@Nullable ThreadFilter state, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /// @param colors the color of an author as `#rrggbb`
    /// @param filter the filter as it is
    /// @param change sets another one
    ThreadFilters(
            Function<String, String> colors, Supplier<Filter> filter, Consumer<Filter> change) {
        super(8);
        dress(authors, "authors", "ui.notes.filter.by-author");
        authors.setCellFactory(_ -> new AuthorRow.Cell(colors));
        authors.setButtonCell(new AuthorRow.Cell(colors));
        authors.valueProperty().subscribe(row -> {
            if (row != null && !filling) {
                change.accept(filter.get().withAuthor(row.author()));
            }
        });
        dress(states, "thread-states", "ui.notes.filter.by-thread");
        states.valueProperty().subscribe(row -> {
            if (row != null && !filling) {
                change.accept(filter.get().withThread(row.state()));
            }
        });
        getChildren().addAll(authors, states);
    }

    private static void dress(ComboBox<?> box, String id, String name) {
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(60);
        box.setPrefWidth(120);
        box.setVisibleRowCount(16);
        box.getStyleClass().add("note-tags");
        box.setAccessibleText(Messages.of(name));
        box.setTooltip(Buttons.tip(Messages.of(name)));
        HBox.setHgrow(box, Priority.ALWAYS);
    }

    void show(Listing listing, Filter filter) {
        filling = true;
        List<AuthorRow> names = authorRows(listing, filter);
        fill(authors, names, r -> Objects.equals(r.author(), filter.author()), names.size() > 2);
        boolean threads = !listing.threads().isEmpty() || count(listing, ThreadFilter.RESOLVED) > 0;
        fill(
                states,
                stateRows(listing),
                r -> r.state() == filter.thread(),
                threads || filter.thread() != null);
        filling = false;
        boolean any = authors.isVisible() || states.isVisible();
        setVisible(any);
        setManaged(any);
    }

    private static List<AuthorRow> authorRows(Listing listing, Filter filter) {
        List<AuthorRow> rows = new ArrayList<>();
        rows.add(AuthorRow.all());
        listing.authors().forEach((name, many) -> rows.add(AuthorRow.of(name, many)));
        String chosen = filter.author();
        if (chosen != null && !listing.authors().containsKey(chosen)) {
            rows.add(AuthorRow.of(chosen, 0));
        }
        return rows;
    }

    private static List<StateRow> stateRows(Listing listing) {
        List<StateRow> rows = new ArrayList<>();
        rows.add(new StateRow(null, Messages.of("ui.notes.filter.all-threads")));
        for (ThreadFilter state : ThreadFilter.values()) {
            rows.add(new StateRow(state, state.label(count(listing, state))));
        }
        return rows;
    }

    private static int count(Listing listing, ThreadFilter state) {
        return listing.states().getOrDefault(state, 0);
    }

    private static <R> void fill(
            ComboBox<R> box, List<R> rows, java.util.function.Predicate<R> chosen, boolean shown) {
        if (!box.getItems().equals(rows)) {
            box.getItems().setAll(rows);
        }
        rows.stream().filter(chosen).findFirst().ifPresent(box::setValue);
        box.setVisible(shown);
        box.setManaged(shown);
    }
}

package glossator.ui.search;

import glossator.library.SearchRequest.Order;
import glossator.search.Query;
import glossator.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What was found: the list of it, or that it is nothing, or what can be asked.
final class FoundView extends StackPane {
    private final LiveSearch search;
    private final SearchPlaces places;
    private final Supplier<Order> order;
    private final Runnable focus;
    private final ResultList results;
    private final NothingFound none;
    private final ScrollPane help;
    private final ScrollPane nothing;
    private @Nullable Query query;

    /// @param ask puts another query into the field
    /// @param focus gives the keyboard to the field
    FoundView(
            Session session,
            LiveSearch search,
            SearchPlaces places,
            Supplier<Order> order,
            Consumer<String> ask,
            Runnable focus) {
        results = new ResultList(session);
        this.search = search;
        this.places = places;
        this.order = order;
        this.focus = focus;
        none = new NothingFound(ask);
        help = scroll(new GrammarHelp(ask));
        nothing = scroll(none);
        getChildren().addAll(results, help, nothing);
        results.onChosen(this::choose);
        results.onOpened(this::open);
        bring(help);
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    ResultList results() {
        return results;
    }

    ReadOnlyObjectProperty<ResultRow> selectedProperty() {
        return results.getSelectionModel().selectedItemProperty();
    }

    /// Shows what can be asked.
    void clear() {
        query = null;
        results.show(List.of(), true);
        bring(help);
    }

    void show(SearchOutcome.Found now) {
        boolean isOther = !now.query().equals(query);
        query = now.query();
        results.show(rows(now, 0), isOther);
        none.show(now.proposal(), now.result().progress().isComplete());
        bring(now.result().groups().isEmpty() ? nothing : results);
    }

    private void bring(Node front) {
        getChildren().forEach(one -> one.setVisible(one.equals(front)));
    }

    /// @param before how many sources are shown already
    private static List<ResultRow> rows(SearchOutcome.Found now, int before) {
        var rows = new ArrayList<>(ResultRow.of(now.result().groups(), now.notes()));
        int shown = before + now.result().groups().size();
        int left = now.result().sources().least() - shown;
        if (left > 0) {
            rows.add(new ResultRow.MoreSources(shown, left));
        }
        return rows;
    }

    private static List<ResultRow> wholeRows(SearchOutcome.Found all) {
        return ResultRow.of(all.result().groups(), all.notes()).stream()
                .filter(row -> !(row instanceof ResultRow.MoreHits))
                .toList();
    }

    private void choose(ResultRow row) {
        focus.run();
        if (row instanceof ResultRow.OfHit(var group, var hit, var _)) {
            UUID source = group.source().id();
            places.preview(source, hit, results.wordsIn(source));
        }
    }

    /// Goes to the hit that is selected, or to the first.
    void openSelected() {
        if (results.selected().isEmpty()) {
            results.move(1);
        }
        results.selected().ifPresent(this::open);
    }

    /// Goes to a hit, or shows more of them.
    private void open(ResultRow row) {
        switch (row) {
            case ResultRow.OfSource _ -> {}
            case ResultRow.OfHit(var group, var hit, var _) -> {
                UUID source = group.source().id();
                places.visit(source, hit, results.wordsIn(source));
            }
            case ResultRow.MoreHits(var group, int _) -> showAll(group.source().id());
            case ResultRow.MoreSources more -> showNext(more);
        }
    }

    private void showAll(UUID source) {
        Query now = query;
        if (now != null) {
            search.askForAll(
                    now, order.get(), source, all -> results.showAll(source, wholeRows(all)));
        }
    }

    private void showNext(ResultRow.MoreSources more) {
        Query now = query;
        if (now != null) {
            search.askForMore(
                    now,
                    order.get(),
                    more.shown(),
                    next -> results.replace(more, rows(next, more.shown())));
        }
    }
}

package glossator.ui.search;

import glossator.library.IndexProgress;
import glossator.library.SearchRequest.Order;
import glossator.message.Messages;
import glossator.search.Query;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Find in all sources: a query, and beside the text what it finds while it is typed. The keyboard
/// focus stays in the field while the arrow keys go through the hits.
public final class SearchPane extends VBox {
    private static final int PAGE = 8;

    private final Session session;
    private final LiveSearch search;
    private final SearchPlaces places;
    private final SavedSearchesDialog saved;
    private final QueryField query = new QueryField();
    private final TextField field = query.field();
    private final Label count = Widgets.muted("");
    private final ToggleButton byRelevance =
            new ToggleButton(Messages.of("ui.search.by-relevance"));
    private final ToggleButton byPlace = new ToggleButton(Messages.of("ui.search.by-place"));
    private final Label progress = Widgets.sentence("");
    private final ProgressBar bar = new ProgressBar();
    private final ResultList results = new ResultList();
    private final ScrollPane help = scroll(new GrammarHelp(this::ask));
    private final NothingFound none = new NothingFound(this::ask);
    private final ScrollPane nothing = scroll(none);
    private @Nullable Query found;
    private boolean opensFirst;

    public SearchPane(Session session, Overlay overlay, SearchPlaces places) {
        this.session = session;
        this.places = places;
        search = new LiveSearch(session.library(), session.tasks());
        saved = new SavedSearchesDialog(overlay, session, this::ask);
        getStyleClass().add("search-pane");
        StackPane stack = new StackPane(results, help, nothing);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(top(), foot(), indexing(), stack);
        field.textProperty().subscribe(_ -> askSoon());
        addEventFilter(
                KeyEvent.KEY_PRESSED, new SearchKeys(this, field, results, query)::handle);
        results.onChosen(this::choose);
        results.onOpened(this::open);
        results.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> field.setAccessibleHelp(
                        row == null ? count.getText() : ResultWording.of(row)));
        session.index().progressProperty().subscribe(this::follow);
        bring(help);
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    private HBox top() {
        Button close = Widgets.iconButton(MaterialDesignC.CLOSE, "ui.search.close", places::leave);
        var menu = new SavedMenu(
                session.savedSearches(), this::ask, this::saveSearch, this::showSaved);
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox row = new HBox(4, query, menu, close);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private FlowPane foot() {
        Widgets.joinAsChoice(byRelevance, byPlace);
        byRelevance.setSelected(true);
        byRelevance.setAccessibleText(Messages.of("ui.search.sort-relevance"));
        byPlace.setAccessibleText(Messages.of("ui.search.sort-place"));
        byPlace.selectedProperty().subscribe(_ -> askAgain());
        count.setId("search-count");
        count.setMinWidth(USE_PREF_SIZE);
        FlowPane row = new FlowPane(10, 4, new HBox(byRelevance, byPlace), count);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        return row;
    }

    private VBox indexing() {
        progress.setId("index-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(3, progress, bar);
        box.visibleProperty().bind(progress.textProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /// Moves the keyboard focus to the field.
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    /// Asks a query in place of what is in the field.
    public void ask(String text) {
        field.setText(text);
        field.requestFocus();
        field.end();
        askAgain();
    }

    /// Offers to save what is in the field.
    public void saveSearch() {
        if (field.getText().isBlank()) {
            focusField();
        } else {
            saved.save(field.getText().strip());
        }
    }

    /// Lists the saved searches.
    public void showSaved() {
        saved.show();
    }

    /// Ends what is being asked; to be called when the pane is hidden.
    public void rest() {
        search.cancel();
    }

    private Order order() {
        return byPlace.isSelected() ? Order.PLACE : Order.RELEVANCE;
    }

    private void askSoon() {
        opensFirst = false;
        search.askSoon(field.getText(), order(), this::show);
    }

    private void askAgain() {
        search.ask(field.getText(), order(), this::show);
    }

    /// More may be found when more is indexed.
    private void follow(IndexProgress now) {
        progress.setText(ResultWording.progress(now));
        bar.setProgress(now.sources() == 0 ? 0 : (double) now.indexed() / now.sources());
        if (getScene() != null && !field.getText().isBlank()) {
            askSoon();
        }
    }

    // What was found

    private void show(SearchOutcome outcome) {
        switch (outcome) {
            case SearchOutcome.Nothing _ -> {
                clear("");
                bring(help);
            }
            case SearchOutcome.Unsound(var fault) -> query.show(fault);
            case SearchOutcome.Found now -> show(now);
        }
    }

    private void clear(String counted) {
        query.show(null);
        found = null;
        count.setText(counted);
        results.show(List.of());
    }

    private void show(SearchOutcome.Found now) {
        query.show(null);
        found = now.query();
        count.setText(ResultWording.total(now.result()));
        results.show(rows(now, 0));
        boolean isNone = now.result().groups().isEmpty();
        none.show(now.proposal(), now.result().progress().isComplete());
        bring(isNone ? nothing : results);
        field.setAccessibleHelp(count.getText());
        if (opensFirst) {
            opensFirst = false;
            openSelected();
        }
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

    private void bring(Node front) {
        for (Node one : new Node[] {results, help, nothing}) {
            one.setVisible(one == front);
        }
    }

    // Choosing

    private void choose(ResultRow row) {
        field.requestFocus();
        if (row instanceof ResultRow.OfHit(var group, var hit, var _)) {
            UUID source = group.source().id();
            places.preview(source, hit, results.wordsIn(source));
        }
    }

    /// Goes to a hit, or shows more of them.
    void open(ResultRow row) {
        Query now = found;
        switch (row) {
            case ResultRow.OfSource _ -> {}
            case ResultRow.OfHit(var group, var hit, var _) -> {
                UUID source = group.source().id();
                places.visit(source, hit, results.wordsIn(source));
            }
            case ResultRow.MoreHits(var group, int _) -> {
                UUID source = group.source().id();
                if (now != null) {
                    search.askForAll(
                            now,
                            order(),
                            source,
                            all -> results.showAll(source, wholeRows(all)));
                }
            }
            case ResultRow.MoreSources(int shown, int _) -> {
                if (now != null) {
                    search.askForMore(
                            now, order(), shown, next -> results.replace(row, rows(next, shown)));
                }
            }
        }
    }

    void leave() {
        search.cancel();
        places.leave();
    }

    /// Goes to the hit that is selected, or to the first, also of those that are still to come.
    void openSelected() {
        if (search.isBusy()) {
            opensFirst = true;
            return;
        }
        results.selected().ifPresentOrElse(this::open, () -> {
            results.move(1);
            results.selected().ifPresent(this::open);
        });
    }

    void move(int by) {
        results.move(by);
    }

    int page() {
        return PAGE;
    }
}

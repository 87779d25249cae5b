package glossator.ui.search;

import glossator.library.IndexProgress;
import glossator.library.SearchRequest.Order;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.SavedSearches;
import glossator.ui.session.Session;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Find in all sources: a query, and beside the text what it finds while it is typed. The keyboard
/// focus stays in the field while the arrow keys go through the hits.
public final class SearchPane extends VBox {
    private static final String BY_PLACE = "place";
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
    private final FoundView found;
    private boolean opensFirst;

    public SearchPane(Session session, Overlay overlay, SearchPlaces places) {
        this.session = session;
        this.places = places;
        search = new LiveSearch(session.library(), session.tasks());
        saved = new SavedSearchesDialog(overlay, session, this::ask);
        found = new FoundView(session, search, places, this::order, this::ask, field::requestFocus);
        getStyleClass().add("search-pane");
        VBox.setVgrow(found, Priority.ALWAYS);
        getChildren().addAll(top(), foot(), indexing(), found);
        field.textProperty().subscribe(_ -> askSoon());
        addEventFilter(KeyEvent.KEY_PRESSED, new SearchKeys(this, field, found, query)::handle);
        found.selectedProperty()
                .subscribe(row -> field.setAccessibleHelp(
                        row == null ? count.getText() : ResultWording.of(row)));
        session.upkeep()
                .index()
                .slicesProperty()
                .subscribe(
                        _ -> follow(session.upkeep().index().progressProperty().get()));
    }

    private HBox top() {
        Button close = Widgets.iconButton(MaterialDesignC.CLOSE, "ui.search.close", this::leave);
        var menu = new SavedMenu(
                new SavedSearches(session), this::ask, this::saveSearch, this::showSaved);
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox row = new HBox(4, query, menu, close);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private FlowPane foot() {
        Widgets.joinAsChoice(byRelevance, byPlace);
        var remembered = session.settings().searchOrderProperty();
        boolean isByPlace = remembered.get().equals(BY_PLACE);
        (isByPlace ? byPlace : byRelevance).setSelected(true);
        byRelevance.setAccessibleText(Messages.of("ui.search.sort-relevance"));
        byPlace.setAccessibleText(Messages.of("ui.search.sort-place"));
        byPlace.selectedProperty().subscribe((_, isChosen) -> {
            remembered.set(isChosen ? BY_PLACE : "");
            askAgain();
        });
        count.setId("search-count");
        count.setMinWidth(USE_PREF_SIZE);
        FlowPane row = new FlowPane(10, 4, new HBox(byRelevance, byPlace), count);
        row.setRowValignment(VPos.CENTER);
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
        if (getScene() != null && !field.getText().isBlank() && !search.isBusy()) {
            askAgain();
        }
    }

    private void show(SearchOutcome outcome) {
        query.show(outcome instanceof SearchOutcome.Unsound(var fault) ? fault : null);
        switch (outcome) {
            case SearchOutcome.Unsound _ -> {}
            case SearchOutcome.Nothing _ -> {
                count.setText("");
                found.clear();
            }
            case SearchOutcome.Found now -> {
                count.setText(ResultWording.total(now.result()));
                field.setAccessibleHelp(count.getText());
                found.show(now);
                if (opensFirst) {
                    openSelected();
                }
            }
        }
    }

    // Called by keys

    void leave() {
        search.cancel();
        places.leave();
    }

    /// Goes to the hit that is selected, or to the first, also of those that are still to come.
    void openSelected() {
        opensFirst = search.isBusy();
        if (!opensFirst) {
            found.openSelected();
        }
    }
}

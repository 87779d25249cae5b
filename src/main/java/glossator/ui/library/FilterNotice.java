package glossator.ui.library;

import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Below the filter: how many of the sources are listed, what is wrong with a query, and how many
/// new sources cannot be seen because of it.
final class FilterNotice {
    private final Session session;
    private final SourceList list;
    private final TextField filter;
    private final Label words = Widgets.muted("");
    private final Button show;
    private final HBox row;

    /// @param showAll shows all sources
    FilterNotice(Session session, SourceList list, TextField filter, Runnable showAll) {
        this.session = session;
        this.list = list;
        this.filter = filter;
        show = Widgets.button("ui.sources.show-hidden", showAll);
        show.getStyleClass().addAll("flat", "small");
        show.setMinWidth(Region.USE_PREF_SIZE);
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(6, words, show);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("filter-notice");
        list.onListed(this::update);
    }

    Region node() {
        return row;
    }

    private void update() {
        int hidden = list.countHidden();
        boolean isFiltered =
                !filter.getText().isBlank() || !(list.row() instanceof CollectionRow.All);
        String fault = SourceFilter.fault(filter.getText());
        boolean shown = isFiltered && !session.sources().isEmpty();
        row.setVisible(shown);
        row.setManaged(shown);
        show.setVisible(hidden > 0);
        show.setManaged(hidden > 0);
        words.setText(
                hidden > 0
                        ? Messages.of("ui.sources.hidden", hidden)
                        : !fault.isEmpty()
                                ? fault
                                : Messages.of(
                                        "ui.sources.listed",
                                        list.count(),
                                        session.sources().size()));
    }
}

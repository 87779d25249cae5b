package glossator.ui.library;

import glossator.message.Messages;
import glossator.ui.session.Settings;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;

import java.util.List;
import java.util.Set;

/// The menu of what is shown of each source: beside the titles in the list, or in columns in the
/// table.
final class ColumnsMenu {
    private final Settings settings;
    private final Menu menu = new Menu(Messages.of("ui.sources.columns"));

    ColumnsMenu(Settings settings) {
        this.settings = settings;
        settings.sourceLayoutProperty().subscribe(this::fill);
        settings.sourceColumnsProperty().subscribe(this::fill);
        settings.tableColumnsProperty().subscribe(this::fill);
    }

    Menu menu() {
        return menu;
    }

    private boolean isTable() {
        return SourceLayout.of(settings.sourceLayoutProperty().get()) == SourceLayout.TABLE;
    }

    private void fill() {
        menu.getItems().setAll(SourceColumn.IN_LIST.stream().map(this::item).toList());
    }

    private CheckMenuItem item(SourceColumn column) {
        CheckMenuItem item = new CheckMenuItem(column.label());
        item.setSelected(isShown(column));
        item.setOnAction(e -> toggle(column));
        return item;
    }

    private boolean isShown(SourceColumn column) {
        return isTable()
                ? inTable().stream().anyMatch(c -> c.column() == column)
                : inList().contains(column);
    }

    private Set<SourceColumn> inList() {
        return SourceColumn.of(settings.sourceColumnsProperty().get());
    }

    private List<TableColumnChoice> inTable() {
        return TableColumnChoice.parse(settings.tableColumnsProperty().get());
    }

    private void toggle(SourceColumn column) {
        if (isTable()) {
            settings.tableColumnsProperty()
                    .set(TableColumnChoice.words(TableColumnChoice.toggle(inTable(), column)));
            return;
        }
        Set<SourceColumn> chosen = inList();
        if (!chosen.remove(column)) {
            chosen.add(column);
        }
        settings.sourceColumnsProperty()
                .set(chosen.stream().map(SourceColumn::word).toList());
    }
}

package glossator.ui.library;

import glossator.library.Source;

import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A column of the table of sources that is shown.
///
/// @param width in pixels
record TableColumnChoice(SourceColumn column, int width) {
    private static final int NARROWEST = 36;
    private static final List<SourceColumn> STANDARD = List.of(
            SourceColumn.TITLE,
            SourceColumn.PEOPLE,
            SourceColumn.YEAR,
            SourceColumn.KIND,
            SourceColumn.ADDED,
            SourceColumn.READ,
            SourceColumn.NOTES);

    /// As wide as what usually stands in it.
    static TableColumnChoice standard(SourceColumn column) {
        return new TableColumnChoice(
                column,
                switch (column) {
                    case TITLE -> 204;
                    case PEOPLE, TAGS -> 120;
                    case KIND, ADDED, RATING -> 86;
                    case READ -> 72;
                    case YEAR, NOTES -> 64;
                });
    }

    static List<TableColumnChoice> of(TableView<Source> view) {
        return view.getColumns().stream()
                .map(SourceTableColumn.class::cast)
                .map(c -> new TableColumnChoice(c.column(), (int) Math.round(c.getWidth())))
                .toList();
    }

    static List<String> words(List<TableColumnChoice> choices) {
        return choices.stream().map(c -> c.column.word() + " " + c.width).toList();
    }

    /// The standard ones if none can be understood. The title is always shown, since it is how a
    /// source is known.
    static List<TableColumnChoice> parse(List<String> words) {
        var choices = new ArrayList<TableColumnChoice>();
        for (String word : words) {
            parse(word)
                    .filter(c -> choices.stream().noneMatch(o -> o.column == c.column))
                    .ifPresent(choices::add);
        }
        if (choices.isEmpty()) {
            return STANDARD.stream().map(TableColumnChoice::standard).toList();
        }
        if (choices.stream().noneMatch(c -> c.column == SourceColumn.TITLE)) {
            choices.addFirst(standard(SourceColumn.TITLE));
        }
        return List.copyOf(choices);
    }

    private static Optional<TableColumnChoice> parse(String word) {
        String[] parts = word.split(" ");
        Optional<SourceColumn> column = SourceColumn.find(parts[0]);
        boolean hasWidth = parts.length == 2 && parts[1].matches("[0-9]{1,4}");
        return column.map(c -> hasWidth
                ? new TableColumnChoice(c, Math.max(NARROWEST, Integer.parseInt(parts[1])))
                : standard(c));
    }

    /// With `column` shown at the end, or no longer shown.
    static List<TableColumnChoice> toggle(List<TableColumnChoice> before, SourceColumn column) {
        var after = new ArrayList<>(before);
        if (!after.removeIf(c -> c.column == column)) {
            after.add(standard(column));
        }
        return after;
    }
}

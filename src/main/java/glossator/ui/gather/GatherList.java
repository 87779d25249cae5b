package glossator.ui.gather;

import glossator.library.LibraryNote;
import glossator.message.Messages;
import glossator.ui.control.CutOuts;
import glossator.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The list of all notes. Its rows are replaced where they differ, so that it keeps its place and
/// what is chosen in it.
final class GatherList extends ListView<GatherRow> {
    private final List<GatherCell> cells = new ArrayList<>();
    private final NotePlaces places;
    private final PrintedPages pages;
    private final ReadOnlyObjectWrapper<List<LibraryNote>> chosen =
            new ReadOnlyObjectWrapper<>(List.of());
    private GatherNames names;
    private Grouping grouping = Grouping.SOURCE;
    private boolean syncing;

    GatherList(Session session, GatherNames none, GatherActions actions, GatherCell.Handler use) {
        names = none;
        places = new NotePlaces(session, this::refreshCells);
        pages = new PrintedPages(session, this::refreshCells);
        var cutOuts = new CutOuts(session, () -> cells.forEach(GatherCell::refreshPicture));
        getStyleClass().addAll("note-list-view", "gather-list");
        setAccessibleText(Messages.of("ui.gather.title"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>)
                _ -> takeSelection());
        setCellFactory(_ -> {
            var cell = new GatherCell(
                    () -> new GatherCell.Context(names, places, pages, grouping),
                    use,
                    cutOuts,
                    actions.openTag(),
                    actions.link());
            cells.add(cell);
            return cell;
        });
    }

    private void refreshCells() {
        cells.forEach(GatherCell::refresh);
    }

    /// The chosen notes, each once, in the order of the list.
    ReadOnlyObjectProperty<List<LibraryNote>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    private void takeSelection() {
        if (syncing) {
            return;
        }
        Map<UUID, LibraryNote> found = new LinkedHashMap<>();
        for (int index : List.copyOf(getSelectionModel().getSelectedIndices())) {
            if (index >= 0
                    && index < getItems().size()
                    && getItems().get(index) instanceof GatherRow.Note(var _, var note)) {
                found.putIfAbsent(note.id(), note);
            }
        }
        chosen.set(List.copyOf(found.values()));
    }

    void show(GatherListing listing, GatherNames now, Grouping by) {
        names = now;
        grouping = by;
        Set<String> keys = new HashSet<>();
        getSelectionModel().getSelectedItems().forEach(row -> {
            if (row != null) {
                keys.add(row.key());
            }
        });
        syncing = true;
        replace(listing.rows());
        select(keys);
        syncing = false;
        takeSelection();
        refreshCells();
    }

    private void replace(List<GatherRow> wanted) {
        List<GatherRow> rows = getItems();
        int shorter = Math.min(rows.size(), wanted.size());
        int same = 0;
        while (same < shorter && isSame(rows.get(same), wanted.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && isSame(rows.get(rows.size() - 1 - tail), wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        int end = rows.size() - tail;
        List<GatherRow> middle = wanted.subList(same, wanted.size() - tail);
        if (same == 0 && tail == 0) {
            getItems().setAll(wanted);
            return;
        }
        getItems().remove(same, end);
        getItems().addAll(same, middle);
    }

    /// Notes are compared by identity: thousands of long ones would take too long.
    private static boolean isSame(GatherRow a, GatherRow b) {
        return a instanceof GatherRow.Note(var group, var note)
                ? b instanceof GatherRow.Note(var other, var same)
                        && note.equals(same)
                        && group.equals(other)
                : a.equals(b);
    }

    private void select(Set<String> keys) {
        getSelectionModel().clearSelection();
        if (keys.isEmpty()) {
            return;
        }
        int[] found = new int[getItems().size()];
        int count = 0;
        for (int i = 0; i < getItems().size(); i++) {
            if (keys.contains(getItems().get(i).key())) {
                found[count++] = i;
            }
        }
        if (count > 0) {
            getSelectionModel()
                    .selectIndices(found[0], java.util.Arrays.copyOfRange(found, 1, count));
        }
    }

    /// Moves the keyboard focus here, to the first row if none is chosen.
    void focusRow() {
        requestFocus();
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().select(0);
        }
    }
}

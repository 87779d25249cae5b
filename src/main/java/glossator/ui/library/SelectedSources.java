package glossator.ui.library;

import glossator.library.Source;

import javafx.scene.control.MultipleSelectionModel;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Which sources were selected before others were listed.
///
/// @param last the one that was selected last; null if none was
/// @param row of that one
record SelectedSources(Set<UUID> ids, @Nullable UUID last, int row) {
    static SelectedSources of(SourcesView rows) {
        MultipleSelectionModel<Source> model = rows.selection();
        Set<UUID> ids = new HashSet<>();
        for (int i : model.getSelectedIndices()) {
            if (i >= 0 && i < rows.items().size()) {
                ids.add(rows.items().get(i).id());
            }
        }
        Source last = model.getSelectedItem();
        return new SelectedSources(ids, last == null ? null : last.id(), model.getSelectedIndex());
    }

    /// Selects them again, or what has taken the row of one that is gone.
    ///
    /// @param isGone whether a source is no longer in the library
    void restore(SourcesView rows, Predicate<UUID> isGone) {
        MultipleSelectionModel<Source> model = rows.selection();
        model.clearSelection();
        if (ids.size() > 1) {
            selectAll(rows);
        }
        int found = last == null ? -1 : indexOf(rows.items(), last);
        if (found >= 0) {
            model.select(found);
        } else if (last != null && !rows.items().isEmpty() && isGone.test(last)) {
            model.select(Math.min(row, rows.items().size() - 1));
        }
    }

    private void selectAll(SourcesView rows) {
        int[] found = new int[ids.size()];
        int count = 0;
        for (int i = 0; i < rows.items().size() && count < found.length; i++) {
            if (ids.contains(rows.items().get(i).id())) {
                found[count++] = i;
            }
        }
        if (count > 0) {
            int[] others = new int[count - 1];
            System.arraycopy(found, 1, others, 0, count - 1);
            rows.selection().selectIndices(found[0], others);
        }
    }

    /// -1 if it is not among them.
    static int indexOf(List<Source> items, UUID id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}

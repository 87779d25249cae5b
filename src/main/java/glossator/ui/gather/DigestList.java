package glossator.ui.gather;

import glossator.annotation.Digest;
import glossator.library.LibraryNote;
import glossator.message.Messages;
import glossator.ui.control.CutOuts;
import glossator.ui.session.Session;

import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// The parts of a digest.
final class DigestList extends ListView<DigestRow> {
    private final List<DigestCell> cells = new ArrayList<>();
    private final NotePlaces places;
    private final PrintedPages pages;
    private GatherNames names;

    DigestList(Session session, GatherNames none, GatherActions actions, DigestCell.Handler use) {
        names = none;
        places = new NotePlaces(session, this::refreshCells);
        pages = new PrintedPages(session, this::refreshCells);
        var cutOuts = new CutOuts(session, () -> cells.forEach(DigestCell::refreshPicture));
        getStyleClass().addAll("note-list-view", "digest-list");
        setAccessibleText(Messages.of("ui.digest.list"));
        setCellFactory(_ -> {
            var cell = new DigestCell(
                    () -> new DigestCell.Context(names, places, pages),
                    use,
                    cutOuts,
                    actions.openTag(),
                    actions.link());
            cells.add(cell);
            return cell;
        });
    }

    private void refreshCells() {
        cells.forEach(DigestCell::refresh);
    }

    /// @param notes what is quoted, as far as it is known
    /// @param looked the ids that were looked for: one without a note was erased
    void show(Digest digest, Map<UUID, LibraryNote> notes, Set<UUID> looked, GatherNames now) {
        names = now;
        var rows = new ArrayList<DigestRow>();
        for (Digest.Part part : digest.parts()) {
            UUID id = part instanceof Digest.Part.Quote(UUID annotation) ? annotation : null;
            LibraryNote note = id == null ? null : notes.get(id);
            boolean erased = id != null && note == null && looked.contains(id);
            rows.add(new DigestRow(rows.size(), part, note, erased));
        }
        replace(rows);
        refreshCells();
    }

    private void replace(List<DigestRow> rows) {
        DigestRow chosen = getSelectionModel().getSelectedItem();
        if (rows.size() == getItems().size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
        } else {
            getItems().setAll(rows);
        }
        choose(chosen, rows);
    }

    /// The same part, wherever it is now, or else the one at its place.
    private void choose(@Nullable DigestRow before, List<DigestRow> rows) {
        if (before == null || rows.isEmpty()) {
            return;
        }
        int at = Math.min(before.at(), rows.size() - 1);
        for (int away = 0; away < rows.size(); away++) {
            for (int index : new int[] {before.at() - away, before.at() + away}) {
                if (index >= 0
                        && index < rows.size()
                        && Objects.equals(rows.get(index).part(), before.part())) {
                    getSelectionModel().clearAndSelect(index);
                    return;
                }
            }
        }
        getSelectionModel().clearAndSelect(at);
    }

    /// The chosen part; null if none is.
    @Nullable
    DigestRow chosen() {
        return getSelectionModel().getSelectedItem();
    }

    static Set<UUID> ids(Digest digest) {
        return new HashSet<>(digest.quoted());
    }
}

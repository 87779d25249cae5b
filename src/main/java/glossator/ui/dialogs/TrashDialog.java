package glossator.ui.dialogs;

import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Deleted notes and removed sources. All can be restored until the user has the trash erased.
public final class TrashDialog {
    private final Overlay overlay;
    private final Session session;
    private final ToggleButton notes = new ToggleButton();
    private final ToggleButton sources = new ToggleButton();
    private final BorderPane body = new BorderPane();
    private final Button erase = Widgets.button("ui.trash.erase", this::erase);
    private final HBox below = Widgets.buttons(erase);
    private Content content = new Content(List.of(), List.of());

    private record Content(List<TrashedNote> notes, List<Source> sources) {}

    public TrashDialog(Overlay overlay, Session session) {
        this.overlay = overlay;
        this.session = session;
        ToggleGroup which = new ToggleGroup();
        which.getToggles().setAll(notes, sources);
        notes.setSelected(true);
        notes.getStyleClass().add("left-pill");
        sources.getStyleClass().add("right-pill");
        which.selectedToggleProperty().subscribe((before, now) -> {
            // One of the two is always selected.
            if (now == null && before != null) {
                before.setSelected(true);
            } else {
                fill();
            }
        });
    }

    public void show() {
        HBox which = new HBox(notes, sources);
        VBox top = new VBox(10, Widgets.sentence(Messages.of("ui.trash.help")), which);
        body.setTop(top);
        body.getStyleClass().add("trash");
        fill();
        overlay.show(Messages.of("ui.trash.title"), body, notes);
        load();
    }

    /// Reads after the pending writes, so that what was just restored is gone.
    private void load() {
        session.tasks().write(() -> read(session.library()), this::show);
    }

    private void show(Content stored) {
        content = stored;
        fill();
    }

    private static Content read(Library library) {
        List<Source> removed = library.removedSources();
        var titles = new HashMap<UUID, String>();
        library.sources().forEach(s -> titles.put(s.id(), s.title()));
        Set<UUID> gone = new HashSet<>();
        for (Source source : removed) {
            titles.put(source.id(), source.title());
            gone.add(source.id());
        }
        Map<UUID, Instant> deleted = library.deletionTimes();
        List<TrashedNote> notes = library.trash().stream()
                .map(a -> new TrashedNote(
                        a,
                        titles.getOrDefault(a.source(), ""),
                        deleted.getOrDefault(a.id(), a.changed()),
                        gone.contains(a.source())))
                .toList();
        return new Content(notes, removed);
    }

    private void fill() {
        notes.setText(Messages.of("ui.trash.notes", content.notes().size()));
        sources.setText(Messages.of("ui.trash.sources", content.sources().size()));
        erase.setDisable(content.notes().isEmpty() && content.sources().isEmpty());
        ListView<?> list = notes.isSelected() ? noteList() : sourceList();
        list.getStyleClass().add("plain-list");
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        VBox.setVgrow(list, Priority.ALWAYS);
        // Below the list for the Tab key as well.
        body.setCenter(new VBox(10, list, below));
    }

    private ListView<TrashedNote> noteList() {
        ListView<TrashedNote> list = new ListView<>();
        list.getItems().setAll(content.notes());
        list.setCellFactory(view -> TrashCells.ofNote(this::restore));
        list.setAccessibleText(Messages.of("ui.trash.notes", content.notes().size()));
        TrashCells.onEnter(list, this::restore);
        list.setPlaceholder(Widgets.emptyState(
                MaterialDesignT.TRASH_CAN_OUTLINE,
                Messages.of("ui.trash.no-notes"),
                Messages.of("ui.trash.no-notes.help")));
        return list;
    }

    private ListView<Source> sourceList() {
        ListView<Source> list = new ListView<>();
        list.getItems().setAll(content.sources());
        list.setCellFactory(view -> TrashCells.ofSource(this::restore));
        list.setAccessibleText(Messages.of("ui.trash.sources", content.sources().size()));
        TrashCells.onEnter(list, this::restore);
        list.setPlaceholder(Widgets.emptyState(
                MaterialDesignT.TRASH_CAN_OUTLINE,
                Messages.of("ui.trash.no-sources"),
                Messages.of("ui.trash.no-sources.help")));
        return list;
    }

    /// A note whose source is in the trash is restored together with it.
    private void restore(TrashedNote note) {
        if (note.sourceRemoved()) {
            session.restoreSource(note.annotation().source());
        }
        session.annotating().restore(note.annotation().id());
        reload();
    }

    private void restore(Source source) {
        session.restoreSource(source.id());
        reload();
    }

    private void erase() {
        new EraseDialog(overlay, session)
                .askAboutTrash(content.sources().size(), content.notes().size());
    }

    private void reload() {
        load();
        (notes.isSelected() ? notes : sources).requestFocus();
    }
}

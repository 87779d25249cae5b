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
import java.util.function.Consumer;

/// Deleted notes and replies, and removed sources. All can be restored until the user has the trash
/// erased.
public final class TrashDialog {
    private final Overlay overlay;
    private final Session session;
    private final ToggleButton notes = new ToggleButton();
    private final ToggleButton replies = new ToggleButton();
    private final ToggleButton sources = new ToggleButton();
    private final BorderPane body = new BorderPane();
    private final Button erase = Widgets.button("ui.trash.erase", this::erase);
    private final HBox below = Widgets.buttons(erase);
    private Content content = new Content(List.of(), List.of(), List.of());

    private record Content(
            List<TrashedNote> notes, List<DeletedReply> replies, List<Source> sources) {}

    public TrashDialog(Overlay overlay, Session session) {
        this.overlay = overlay;
        this.session = session;
        ToggleGroup which = new ToggleGroup();
        which.getToggles().setAll(notes, replies, sources);
        notes.setSelected(true);
        notes.getStyleClass().add("left-pill");
        replies.getStyleClass().add("center-pill");
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
        HBox which = new HBox(notes, replies, sources);
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
        List<DeletedReply> replies = library.deletedReplies().stream()
                .map(r -> new DeletedReply(
                        r,
                        titles.getOrDefault(r.reply().source(), ""),
                        gone.contains(r.reply().source())))
                .toList();
        return new Content(notes, replies, removed);
    }

    private void fill() {
        notes.setText(Messages.of("ui.trash.notes", content.notes().size()));
        replies.setText(Messages.of("ui.trash.replies", content.replies().size()));
        sources.setText(Messages.of("ui.trash.sources", content.sources().size()));
        erase.setDisable(content.notes().isEmpty()
                && content.replies().isEmpty()
                && content.sources().isEmpty());
        ListView<?> list =
                notes.isSelected() ? noteList() : replies.isSelected() ? replyList() : sourceList();
        list.getStyleClass().add("plain-list");
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        VBox.setVgrow(list, Priority.ALWAYS);
        // Below the list for the Tab key as well.
        body.setCenter(new VBox(10, list, below));
    }

    private ListView<TrashedNote> noteList() {
        ListView<TrashedNote> list = list("notes", content.notes(), this::restore);
        list.setCellFactory(view -> TrashCells.ofNote(this::restore));
        return list;
    }

    private ListView<DeletedReply> replyList() {
        ListView<DeletedReply> list = list("replies", content.replies(), this::restore);
        list.setCellFactory(view -> TrashCells.ofReply(this::restore));
        return list;
    }

    private ListView<Source> sourceList() {
        ListView<Source> list = list("sources", content.sources(), this::restore);
        list.setCellFactory(view -> TrashCells.ofSource(this::restore));
        return list;
    }

    /// @param kind as the messages name it
    private static <T> ListView<T> list(String kind, List<T> items, Consumer<T> restore) {
        ListView<T> list = new ListView<>();
        list.getItems().setAll(items);
        list.setAccessibleText(Messages.of("ui.trash." + kind, items.size()));
        TrashCells.onEnter(list, restore);
        list.setPlaceholder(Widgets.emptyState(
                MaterialDesignT.TRASH_CAN_OUTLINE,
                Messages.of("ui.trash.none." + kind),
                Messages.of("ui.trash.none." + kind + ".help")));
        return list;
    }

    /// A note whose source is in the trash is restored together with it.
    private void restore(TrashedNote note) {
        if (note.sourceRemoved()) {
            session.arranging().restore(note.annotation().source());
        }
        session.annotating().restore(note.annotation().id());
        reload();
    }

    private void restore(DeletedReply reply) {
        if (reply.sourceRemoved()) {
            session.arranging().restore(reply.stored().reply().source());
        }
        session.annotating().restoreReply(reply.stored().reply().id());
        reload();
    }

    private void restore(Source source) {
        session.arranging().restore(source.id());
        reload();
    }

    private void erase() {
        new EraseDialog(overlay, session)
                .askAboutTrash(
                        content.sources().size(),
                        content.notes().size(),
                        content.replies().size());
    }

    private void reload() {
        load();
        ToggleButton shown = replies.isSelected() ? replies : sources;
        (notes.isSelected() ? notes : shown).requestFocus();
    }
}

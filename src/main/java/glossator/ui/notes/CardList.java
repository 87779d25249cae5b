package glossator.ui.notes;

import glossator.message.Messages;
import glossator.ui.control.CutOuts;
import glossator.ui.control.NoteDrag;
import glossator.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// The list of cards. Its items are ids, so that a changed annotation updates its card and not the
/// list.
final class CardList extends ListView<UUID> {
    private static final double CHARACTER_WIDTH = 7.4;

    private final Session session;
    private final CardActions actions;
    private final Consumer<@Nullable UUID> chosenHere;
    private final List<Card> cells = new ArrayList<>();
    private final CutOuts cutOuts;
    private final ListViewport viewport = new ListViewport(this);
    private final ReadOnlyObjectWrapper<List<UUID>> picked = new ReadOnlyObjectWrapper<>(List.of());
    private Listing listing = Listing.NONE;
    private @Nullable Gap gap;
    private Runnable gapMoved = () -> {};
    private Function<UUID, Optional<String>> unsaved = _ -> Optional.empty();
    private boolean syncing;
    private boolean unseen;
    private final ThreadFolds folds = new ThreadFolds();

    /// @param chosenHere called with what the user chooses in the list; null for nothing
    CardList(Session session, CardActions actions, Consumer<@Nullable UUID> chosenHere) {
        this.session = session;
        this.actions = actions;
        this.chosenHere = chosenHere;
        cutOuts = new CutOuts(session, () -> cells.forEach(Card::refreshPicture));
        getStyleClass().add("note-list-view");
        setAccessibleText(Messages.of("ui.notes.role.list"));
        setCellFactory(_ -> makeCell());
        NoteDrag.from(this, picked::get);
        widthProperty().subscribe(_ -> refreshAll());
        pressedProperty().subscribe(pressed -> {
            if (!pressed && unseen) {
                showPicked();
            }
        });
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>)
                _ -> takeSelection());
    }

    /// `texts` gives the text of each note that is not stored yet.
    void showUnsaved(Function<UUID, Optional<String>> texts) {
        unsaved = texts;
    }

    private Card makeCell() {
        Card card = new Card(this::context, actions, cutOuts, this::cardMoved);
        cells.add(card);
        return card;
    }

    private CardContext context() {
        List<UUID> chosen = picked.get();
        return new CardContext(
                listing,
                session.current().orElse(null),
                session.settings().meaningsProperty().get(),
                chosen.size() == 1 ? chosen.getFirst() : null,
                gap,
                unsaved,
                folds,
                session.authors()::color,
                session.links().linkedProperty().get(),
                (int) Math.clamp(4 * (getWidth() - 70) / CHARACTER_WIDTH, 80, 600));
    }

    // Content

    /// Shows `next`, preserving the choice and the scroll position.
    void show(Listing next) {
        listing = next;
        if (!getItems().equals(next.rows())) {
            syncing = true;
            Optional<ListViewport.TopRow> anchor = viewport.anchor();
            ListDiff.change(getItems(), next.rows());
            picked.set(picked.get().stream().filter(next.all()::containsKey).toList());
            syncing = false;
            select();
            anchor.ifPresent(viewport::restore);
        }
        refreshAll();
    }

    private void refreshAll() {
        cells.forEach(Card::refresh);
    }

    /// Shows the current state of the card of `id`.
    void refresh(UUID id) {
        cells.stream().filter(c -> id.equals(c.getItem())).forEach(Card::refresh);
    }

    ThreadFolds folds() {
        return folds;
    }

    /// Moves the keyboard focus to the first reply on the card of `id`, if one is shown.
    boolean focusReplies(UUID id) {
        return findShown(id).filter(card -> card.thread().focusFirst()).isPresent();
    }

    /// The card that shows `id` on screen; the list holds other cards in reserve and for measuring.
    Optional<Card> findShown(UUID id) {
        return cells.stream().filter(c -> id.equals(c.getItem()) && isShown(c)).findFirst();
    }

    private static boolean isShown(Card card) {
        return card.getScene() != null
                && card.isVisible()
                && card.getParent() != null
                && card.getParent().isVisible();
    }

    /// Scrolls only as far as needed to see the whole card, and on a card that is taller than the
    /// list the editor in its thread.
    void bringIntoView(UUID id) {
        int row = getItems().indexOf(id);
        Gap now = gap;
        boolean writing =
                now != null && now.annotation().equals(id) && now.place() instanceof Gap.AtReply;
        if (row >= 0 && !(writing && findShown(id).isPresent())) {
            viewport.bringIntoView(row);
        }
        if (writing) {
            findShown(id).ifPresent(card -> reveal(card.gap()));
        }
    }

    /// Scrolls only as far as needed to see a part of a card.
    void reveal(Node part) {
        viewport.reveal(part);
    }

    // The gap for an editor

    /// `handler` runs when the card with the gap has appeared, disappeared or changed.
    void onGapMoved(Runnable handler) {
        gapMoved = handler;
    }

    private void cardMoved(UUID id) {
        if (gap != null && gap.annotation().equals(id)) {
            gapMoved.run();
        }
    }

    /// Makes the card of `id` leave room for an editor.
    void openGap(UUID id, Gap.Place where) {
        gap = new Gap(id, 0, where);
        refresh(id);
    }

    void resizeGap(double height) {
        Gap now = gap;
        if (now != null) {
            gap = now.withHeight(height);
            refresh(now.annotation());
            if (height > 0) {
                session.tasks().runLater(() -> bringIntoView(now.annotation()));
            }
        }
    }

    void closeGap() {
        Gap now = gap;
        gap = null;
        if (now != null) {
            refresh(now.annotation());
        }
    }

    // The choice

    /// The chosen annotations, in document order.
    ReadOnlyObjectProperty<List<UUID>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /// Chooses `id` alone, or nothing.
    void choose(@Nullable UUID id) {
        if (id != null && picked.get().contains(id)) {
            return;
        }
        picked.set(id == null ? List.of() : List.of(id));
        select();
        refreshAll();
        if (id != null) {
            showWhole(id);
        }
    }

    /// Again after the next layout: a chosen card grows.
    private void showWhole(UUID id) {
        bringIntoView(id);
        session.tasks().runLater(() -> {
            if (picked.get().equals(List.of(id))) {
                bringIntoView(id);
            }
        });
    }

    /// Not while the mouse is held down: the card must stay under the pointer.
    private void showPicked() {
        unseen = isPressed();
        if (!unseen && picked.get().size() == 1) {
            showWhole(picked.get().getFirst());
        }
    }

    private void takeSelection() {
        if (syncing) {
            return;
        }
        picked.set(getSelectionModel().getSelectedIndices().stream()
                .filter(i -> i >= 0 && i < getItems().size())
                .map(getItems()::get)
                .toList());
        refreshAll();
        UUID last = getSelectionModel().getSelectedItem();
        chosenHere.accept(picked.get().contains(last) ? last : null);
        showPicked();
    }

    private void select() {
        syncing = true;
        Map<UUID, Integer> at = new HashMap<>();
        if (!picked.get().isEmpty()) {
            for (int i = 0; i < getItems().size(); i++) {
                at.put(getItems().get(i), i);
            }
        }
        int[] rows = picked.get().stream()
                .filter(at::containsKey)
                .mapToInt(at::get)
                .sorted()
                .toArray();
        List<Integer> now = List.copyOf(getSelectionModel().getSelectedIndices());
        if (!now.equals(Arrays.stream(rows).boxed().toList())) {
            getSelectionModel().clearSelection();
            if (rows.length > 0) {
                getSelectionModel().selectIndices(rows[0], rows);
            }
        }
        syncing = false;
    }
}

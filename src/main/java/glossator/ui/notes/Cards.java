package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.document.Document;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.message.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The list of cards. Its items are ids, so that a changed annotation changes its card and not the
/// list.
final class Cards extends ListView<UUID> {
    private static final Document NOTHING =
            new Document(Metadata.NONE, List.of(), List.of(), Map.of(), List.of());

    private static final double CHARACTER_WIDTH = 7.4;

    private final NotesPane pane;
    private final List<Card> cells = new ArrayList<>();
    private final Inlay inlay = new Inlay(this);
    private final Viewport viewport = new Viewport(this);
    private final ReadOnlyObjectWrapper<List<UUID>> picked = new ReadOnlyObjectWrapper<>(List.of());
    private Listing listing = Listing.NONE;
    private boolean syncing;
    private boolean wasChosen;

    Cards(NotesPane pane) {
        this.pane = pane;
        getStyleClass().add("note-list-view");
        setAccessibleText(Messages.of("ui.notes.role.list"));
        setCellFactory(_ -> cell());
        widthProperty().subscribe(_ -> refreshAll());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> selected());
    }

    private Card cell() {
        Card card = new Card(this);
        cells.add(card);
        return card;
    }

    // What is shown

    Listing listing() {
        return listing;
    }

    Document document() {
        return pane.session().current().map(o -> o.document()).orElse(NOTHING);
    }

    /// Where a passage is, as a person would say it.
    String place(Range range) {
        return pane.session().current().map(o -> o.places().of(range)).orElse("");
    }

    Map<Color, String> meanings() {
        return pane.session().settings().meaningsProperty().get();
    }

    Inlay inlay() {
        return inlay;
    }

    /// How many characters of a quote fill about four lines.
    int quoteRoom() {
        return (int) Math.clamp(4 * (getWidth() - 70) / CHARACTER_WIDTH, 80, 600);
    }

    /// Shows `next`, keeping the choice and the place in the list.
    void show(Listing next) {
        listing = next;
        if (!getItems().equals(next.rows())) {
            syncing = true;
            Optional<Viewport.Anchor> anchor = viewport.anchor();
            Rows.change(getItems(), next.rows());
            picked.set(picked.get().stream().filter(next.all()::containsKey).toList());
            syncing = false;
            select();
            anchor.ifPresent(viewport::restore);
        }
        cells.forEach(Card::refresh);
    }

    void refreshAll() {
        cells.forEach(Card::refresh);
    }

    void refresh(UUID id) {
        cells.stream().filter(c -> id.equals(c.getItem())).forEach(Card::refresh);
    }

    /// The card on which `id` is seen; the list has others in store and for measuring.
    Optional<Card> live(UUID id) {
        return cells.stream().filter(c -> id.equals(c.getItem()) && isLive(c)).findFirst();
    }

    private static boolean isLive(Card card) {
        return card.getScene() != null
                && card.isVisible()
                && card.getParent() != null
                && card.getParent().isVisible();
    }

    void gapChanged(UUID id, double height) {
        refresh(id);
        if (height > 0) {
            pane.session().tasks().later(() -> bring(id));
        }
    }

    /// A card has come, gone or changed: what lies over it is placed in the next pulse.
    void moved(Card card) {
        if (card.getItem() != null && inlay.isAt(card.getItem())) {
            inlay.requestLayout();
        }
    }

    /// Scrolls as far as is needed to see the card whole.
    void bring(UUID id) {
        int row = getItems().indexOf(id);
        if (row >= 0) {
            viewport.bring(row);
        }
    }

    // The choice

    /// The chosen ones, in document order.
    ReadOnlyObjectProperty<List<UUID>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    boolean isChosen(UUID id) {
        return picked.get().size() == 1 && picked.get().getFirst().equals(id);
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
            bring(id);
        }
    }

    private void selected() {
        if (syncing) {
            return;
        }
        picked.set(
                getSelectionModel().getSelectedIndices().stream()
                        .filter(i -> i >= 0 && i < getItems().size())
                        .map(getItems()::get)
                        .toList());
        refreshAll();
        UUID last = getSelectionModel().getSelectedItem();
        pane.chosenHere(picked.get().contains(last) ? last : null);
    }

    private void select() {
        syncing = true;
        Map<UUID, Integer> at = new HashMap<>();
        if (!picked.get().isEmpty()) {
            for (int i = 0; i < getItems().size(); i++) {
                at.put(getItems().get(i), i);
            }
        }
        int[] rows =
                picked.get().stream().filter(at::containsKey).mapToInt(at::get).sorted().toArray();
        List<Integer> now = List.copyOf(getSelectionModel().getSelectedIndices());
        if (!now.equals(java.util.Arrays.stream(rows).boxed().toList())) {
            getSelectionModel().clearSelection();
            if (rows.length > 0) {
                getSelectionModel().selectIndices(rows[0], rows);
            }
        }
        syncing = false;
    }

    // What the cards ask for

    void pressed(Card card) {
        wasChosen = card.getItem() != null && isChosen(card.getItem());
    }

    void clicked(UUID id) {
        if (wasChosen) {
            pane.reveal(id);
        }
    }

    void edit(UUID id) {
        pane.editHere(id);
    }

    void removeTag(UUID id, UUID tag) {
        pane.commands().removeTag(id, tag);
    }

    void followLink(String address) {
        pane.followLink(address);
    }

    Tools.Use uses() {
        return pane.commands();
    }

    Optional<Annotation> find(UUID id) {
        return listing.find(id);
    }

    boolean hasFocusIn(Node node) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && !owner.equals(node)) {
            owner = owner.getParent();
        }
        return owner != null;
    }
}

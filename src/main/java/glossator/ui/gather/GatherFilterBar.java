package glossator.ui.gather;

import atlantafx.base.controls.CustomTextField;

import glossator.annotation.Color;
import glossator.annotation.NoteFilter;
import glossator.annotation.NoteState;
import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;
import glossator.message.Messages;
import glossator.ui.notes.Buttons;
import glossator.ui.notes.CardWording;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The rows above the list of all notes in which the user says which notes are shown, and how they
/// are grouped.
final class GatherFilterBar extends VBox {
    private final CustomTextField search = new CustomTextField();
    private final ComboBox<Choice<Grouping>> groupings =
            Choice.box("ui.gather.group", g -> setGrouping(g == null ? Grouping.SOURCE : g));
    private final ComboBox<Choice<Sorting>> sortings =
            Choice.box("ui.gather.sort", s -> setSorting(s == null ? Sorting.PLACE : s));
    private final Map<Color, ToggleButton> colors = new EnumMap<>(Color.class);
    private final ComboBox<Choice<UUID>> tags = Choice.box("ui.gather.by-tag", this::setTag);
    private final ComboBox<Choice<String>> authors =
            Choice.box("ui.gather.by-author", name -> change(filter().withAuthor(name)));
    private final ComboBox<Choice<Period>> periods =
            Choice.box("ui.gather.by-date", this::setPeriod);
    private final ComboBox<Choice<UUID>> collections =
            Choice.box("ui.gather.by-collection", this::setCollection);
    private final ComboBox<Choice<NoteState>> states =
            Choice.box("ui.gather.by-state", state -> change(filter().withState(state)));
    private final DayRange days = new DayRange(this::setDays);
    private final Label count = new Label();
    private final Button clear = Buttons.text("ui.gather.clear", this::clear);
    private final Runnable changed;
    private NoteFilter filter = NoteFilter.NONE;
    private final ObjectProperty<String> remembered;
    private Grouping grouping;
    private Sorting sorting;
    private @Nullable Period period;
    private @Nullable UUID collection;
    private boolean filling;

    /// @param remembered the words for the grouping and the order
    /// @param changed called when the user has changed anything
    /// @param down moves the keyboard focus to the list
    GatherFilterBar(ObjectProperty<String> remembered, Runnable changed, Runnable down) {
        this.remembered = remembered;
        this.changed = changed;
        GatherOrder order = GatherOrder.parse(remembered.get());
        grouping = order.grouping();
        sorting = order.sorting();
        showIf(days, false);
        getStyleClass().addAll("note-filter", "gather-filter");
        search.setPromptText(Messages.of("ui.gather.search"));
        search.setAccessibleText(Messages.of("ui.gather.search"));
        search.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        search.setPrefWidth(240);
        search.getStyleClass().add("gather-search");
        Button erase = Buttons.icon(MaterialDesignC.CLOSE, "ui.notes.filter.erase", search::clear);
        erase.getStyleClass().add("note-erase");
        erase.setFocusTraversable(false);
        search.textProperty().subscribe((_, words) -> {
            search.setRight(words.isEmpty() ? null : erase);
            change(filter.withWords(words));
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, e -> handleKey(e, down));
        count.getStyleClass().add("note-count");
        Choice.fill(groupings, Grouping.SOURCE.key(), groupChoices(), null);
        var row = new FlowPane(
                8,
                6,
                search,
                groupings,
                sortings,
                palette(),
                tags,
                authors,
                periods,
                days,
                collections,
                states);
        row.setRowValignment(VPos.CENTER);
        HBox foot = new HBox(10, count, clear);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("note-filter-foot");
        getChildren().addAll(row, foot);
    }

    private static List<Choice<Grouping>> groupChoices() {
        return Arrays.stream(Grouping.values())
                .filter(g -> g != Grouping.SOURCE)
                .map(g -> new Choice<>(g, Messages.of(g.key())))
                .toList();
    }

    private HBox palette() {
        HBox palette = new HBox();
        palette.getStyleClass().add("note-palette");
        palette.setAlignment(Pos.CENTER_LEFT);
        for (Color color : Color.values()) {
            ToggleButton button = Buttons.swatch(
                    color, () -> change(filter.withColor(color, !filter.colors().contains(color))));
            colors.put(color, button);
            palette.getChildren().add(button);
        }
        return palette;
    }

    private void handleKey(KeyEvent e, Runnable down) {
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
            down.run();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            if (search.getText().isEmpty()) {
                down.run();
            } else {
                search.clear();
            }
            e.consume();
        }
    }

    TextField search() {
        return search;
    }

    NoteFilter filter() {
        return filter;
    }

    Grouping grouping() {
        return grouping;
    }

    Sorting sorting() {
        return sorting;
    }

    /// The same with the sources of the collection that was chosen.
    NoteFilter filterWith(GatherNames names) {
        UUID chosen = collection;
        if (chosen == null) {
            return filter;
        }
        return filter.withSources(names.inCollections().of(chosen));
    }

    boolean isNone() {
        return filter.isNone() && collection == null;
    }

    /// Shows the notes with this tag, or one below it, and nothing else.
    void limitTo(UUID tag) {
        clearQuietly();
        filter = NoteFilter.NONE.withTags(List.of(tag));
        grouping = Grouping.TAG;
        changed.run();
    }

    void clear() {
        clearQuietly();
        changed.run();
    }

    private void clearQuietly() {
        filling = true;
        search.clear();
        days.clear();
        showIf(days, false);
        filling = false;
        filter = NoteFilter.NONE;
        period = null;
        collection = null;
    }

    private void change(NoteFilter now) {
        if (!filling && !now.equals(filter)) {
            filter = now;
            changed.run();
        }
    }

    private void setGrouping(Grouping now) {
        grouping = now;
        remember();
    }

    private void setSorting(Sorting now) {
        sorting = now;
        remember();
    }

    private void remember() {
        remembered.set(new GatherOrder(grouping, sorting).text());
        changed.run();
    }

    private void setTag(@Nullable UUID tag) {
        change(filter.withTags(tag == null ? List.of() : List.of(tag)));
    }

    private void setPeriod(@Nullable Period now) {
        period = now;
        showIf(days, now == Period.EXACT);
        if (now == Period.EXACT) {
            setDays();
            days.focus();
            return;
        }
        change(filter.withTimes(now == null ? null : now.begin(), null));
    }

    private void setDays() {
        if (!filling) {
            change(filter.withTimes(days.begin(), days.end()));
        }
    }

    private void setCollection(@Nullable UUID now) {
        collection = now;
        changed.run();
    }

    /// Shows what there is to choose from, and what is chosen.
    void show(GatherNames names, List<String> people, GatherListing listing) {
        UUID tag = filter.tags().isEmpty() ? null : filter.tags().getFirst();
        Choice.fill(
                groupings,
                Grouping.SOURCE.key(),
                groupChoices(),
                grouping == Grouping.SOURCE ? null : grouping);
        Choice.fill(
                sortings,
                Sorting.PLACE.key(),
                Arrays.stream(Sorting.values())
                        .filter(s -> s != Sorting.PLACE)
                        .map(s -> new Choice<>(s, Messages.of(s.key())))
                        .toList(),
                sorting == Sorting.PLACE ? null : sorting);
        Choice.fill(tags, "ui.gather.all-tags", tagChoices(names), tag);
        Choice.fill(
                authors,
                "ui.gather.all-authors",
                people.stream().map(name -> new Choice<>(name, name)).toList(),
                filter.author());
        Choice.fill(
                periods,
                "ui.gather.any-time",
                Arrays.stream(Period.values())
                        .map(p -> new Choice<>(p, Messages.of(p.key())))
                        .toList(),
                period);
        Choice.fill(collections, "ui.gather.all-collections", collectionChoices(names), collection);
        Choice.fill(states, "ui.gather.any-state", stateChoices(), filter.state());
        showIf(authors, people.size() > 1 || filter.author() != null);
        showIf(collections, !names.collections().inOrder().isEmpty());
        colors.forEach((color, button) -> {
            button.setSelected(filter.colors().contains(color));
            Buttons.setName(
                    button,
                    Messages.of(
                            "ui.gather.by-color", CardWording.meaning(color, names.meanings())));
        });
        showIf(clear, !isNone());
        count.setText(
                !listing.fault().isEmpty()
                        ? listing.fault()
                        : isNone()
                                ? Messages.of("ui.gather.count", listing.all())
                                : Messages.of(
                                        "ui.gather.count-of", listing.matching(), listing.all()));
    }

    private static void showIf(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static List<Choice<UUID>> tagChoices(GatherNames names) {
        return names.codebook().tagsInOrder().stream()
                .map(Tag::id)
                .map(id -> new Choice<>(id, names.codebook().path(id)))
                .toList();
    }

    private static List<Choice<UUID>> collectionChoices(GatherNames names) {
        return names.collections().inOrder().stream()
                .map(SourceCollection::id)
                .map(id -> new Choice<>(id, names.collections().path(id)))
                .toList();
    }

    private static List<Choice<NoteState>> stateChoices() {
        return Arrays.stream(NoteState.values())
                .map(state -> new Choice<>(state, Messages.of("ui.gather.state." + state.word())))
                .toList();
    }
}

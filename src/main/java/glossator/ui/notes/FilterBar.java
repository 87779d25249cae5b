package glossator.ui.notes;

import atlantafx.base.controls.CustomTextField;

import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Tag;
import glossator.message.Messages;
import glossator.ui.control.Widgets;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// The rows above the list in which the user sets the filter.
final class FilterBar extends VBox {
    /// The width of the choice of a tag: "All tags" fits. In a narrow pane it is below the colors.
    private static final double TAGS = 132;

    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

    private final CustomTextField search = new CustomTextField();
    private final Map<Color, ToggleButton> colors = new EnumMap<>(Color.class);
    private final ComboBox<TagRow> tags = new ComboBox<>();
    private final ComboBox<StandingRow> standings = new ComboBox<>();
    private final ThreadFilters threads;
    private final Label count = new Label();
    private final Label problem = Widgets.sentence("");
    private final Button clear;
    private final Consumer<Filter> changed;
    private Filter filter = Filter.NONE;
    private boolean filling;

    private record TagRow(@Nullable UUID id, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private record StandingRow(@Nullable AnchorFilter standing, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /// @param colors the color of an author as `#rrggbb`
    /// @param down moves the keyboard focus from the search field to the list
    FilterBar(
            Function<String, String> colors,
            Consumer<Filter> changed,
            Runnable down,
            Runnable leave) {
        this.changed = changed;
        this.threads = new ThreadFilters(colors, () -> filter, this::change);
        getStyleClass().add("note-filter");
        search.setPromptText(Messages.of("ui.notes.filter.prompt"));
        search.setAccessibleText(Messages.of("ui.notes.filter.prompt"));
        search.setTooltip(Buttons.tip(Messages.of("ui.notes.filter.grammar")));
        search.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        Button erase = Buttons.icon(MaterialDesignC.CLOSE, "ui.notes.filter.erase", search::clear);
        erase.getStyleClass().add("note-erase");
        erase.setFocusTraversable(false);
        search.textProperty().subscribe(words -> {
            search.setRight(words.isEmpty() ? null : erase);
            change(filter.withWords(words));
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, e -> handleKey(e, down, leave));
        clear = Buttons.text("ui.notes.filter.clear", this::clear);
        count.getStyleClass().add("note-count");
        HBox.setHgrow(search, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox last = new HBox(count, space, clear);
        last.setAlignment(Pos.CENTER_LEFT);
        last.getStyleClass().add("note-filter-foot");
        var middle = new FlowPane(8, 6, palette(), tagRow());
        middle.setRowValignment(VPos.CENTER);
        problem.setId("filter-problem");
        problem.getStyleClass().add("query-fault");
        getChildren().addAll(new HBox(search), problem, middle, threads, standingRow(), last);
        showProblem();
    }

    private void showProblem() {
        String sentence = filter.query().problem();
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        search.setAccessibleHelp(
                sentence.isEmpty() ? Messages.of("ui.notes.filter.grammar") : sentence);
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

    private ComboBox<TagRow> tagRow() {
        tags.setPrefWidth(TAGS);
        tags.setVisibleRowCount(16);
        tags.getStyleClass().add("note-tags");
        tags.setAccessibleText(Messages.of("ui.notes.filter.by-tag"));
        tags.setTooltip(Buttons.tip(Messages.of("ui.notes.filter.by-tag")));
        tags.valueProperty().subscribe(row -> {
            if (row != null && !filling) {
                change(filter.withTag(row.id()));
            }
        });
        return tags;
    }

    /// Present only while there are annotations of other editions that are not exactly anchored.
    private ComboBox<StandingRow> standingRow() {
        standings.setMaxWidth(Double.MAX_VALUE);
        standings.getStyleClass().add("note-tags");
        standings.setId("standings");
        standings.setAccessibleText(Messages.of("ui.notes.filter.by-standing"));
        standings.valueProperty().subscribe(row -> {
            if (row != null && !filling) {
                change(filter.withStanding(row.standing()));
            }
        });
        return standings;
    }

    private void handleKey(KeyEvent e, Runnable down, Runnable leave) {
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
            down.run();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            if (search.getText().isEmpty()) {
                leave.run();
            } else {
                search.clear();
            }
        } else {
            return;
        }
        e.consume();
    }

    CustomTextField search() {
        return search;
    }

    Filter filter() {
        return filter;
    }

    void clear() {
        change(Filter.NONE);
    }

    /// Sets the filter to `next` and reports it if it differs.
    void change(Filter next) {
        boolean other = !filter.equals(next);
        filter = next;
        if (!search.getText().equals(next.words())) {
            search.setText(next.words());
        }
        if (other) {
            showProblem();
            changed.accept(filter);
        }
    }

    void show(Listing listing, Map<Color, String> meanings) {
        colors.forEach((color, button) -> {
            int many = listing.colors().getOrDefault(color, 0);
            button.setSelected(filter.colors().contains(color));
            button.pseudoClassStateChanged(UNUSED, many == 0);
            String meaning = CardWording.meaning(color, meanings);
            Buttons.setName(button, Messages.of("ui.notes.filter.color", meaning, many));
        });
        showTags(listing);
        showStandings(listing);
        threads.show(listing, filter);
        int all = listing.all().size();
        count.setText(
                filter.isNone()
                        ? Messages.of("ui.notes.filter.count-all", all)
                        : Messages.of("ui.notes.filter.count", listing.rows().size(), all));
        clear.setVisible(!filter.isNone());
        setDisable(all == 0 && filter.isNone());
    }

    private void showStandings(Listing listing) {
        List<StandingRow> rows = new ArrayList<>();
        rows.add(new StandingRow(null, Messages.of("ui.notes.filter.all-standings")));
        for (AnchorFilter standing : AnchorFilter.values()) {
            int many = listing.standings().getOrDefault(standing, 0);
            if (many > 0 || standing == filter.standing()) {
                rows.add(new StandingRow(standing, standing.label(many)));
            }
        }
        filling = true;
        if (!standings.getItems().equals(rows)) {
            standings.getItems().setAll(rows);
        }
        rows.stream()
                .filter(r -> r.standing() == filter.standing())
                .findFirst()
                .ifPresent(standings::setValue);
        filling = false;
        standings.setVisible(rows.size() > 1);
        standings.setManaged(rows.size() > 1);
    }

    private void showTags(Listing listing) {
        Codebook codebook = listing.codebook();
        List<TagRow> rows = new ArrayList<>();
        rows.add(new TagRow(null, Messages.of("ui.notes.filter.all-tags")));
        for (Tag tag : codebook.tagsInOrder()) {
            int many = listing.tags().getOrDefault(tag.id(), 0);
            if (many > 0 || tag.id().equals(filter.tag())) {
                String name = "\u2003".repeat(codebook.depth(tag.id())) + tag.name();
                rows.add(new TagRow(tag.id(), Messages.of("ui.notes.filter.tag", name, many)));
            }
        }
        filling = true;
        if (!tags.getItems().equals(rows)) {
            tags.getItems().setAll(rows);
        }
        rows.stream()
                .filter(r -> java.util.Objects.equals(r.id(), filter.tag()))
                .findFirst()
                .ifPresent(tags::setValue);
        filling = false;
    }
}

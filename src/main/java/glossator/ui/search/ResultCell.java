package glossator.ui.search;

import glossator.annotation.Annotation;
import glossator.document.Range;
import glossator.library.Excerpt;
import glossator.library.SearchHit;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.HighlightedFlow;
import glossator.ui.control.ListRows;
import glossator.ui.control.RtlText;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// A row of what was found: a source with its count, or words in context beside the colors of the
/// marks at that place, and their notes.
final class ResultCell extends WrappingCell<ResultRow> {
    private static final PseudoClass SOURCE = PseudoClass.getPseudoClass("source");
    private static final double GAP = 8;
    private static final int LINES_OF_TITLE = 2;
    private static final int LINES_OF_NOTE = 2;

    private final HitPlaces places;
    private final VBox colors = new VBox();
    private final Label title = new Label();
    private final HighlightedFlow words = new HighlightedFlow();
    private final Label place = Widgets.muted("");
    private final VBox notes = new VBox(2);
    private final Label more = new Label();
    private final VBox content = new VBox(3);
    private final Label count = Widgets.muted("");

    /// @param clicked called with the row
    ResultCell(HitPlaces places, Consumer<ResultRow> clicked, Consumer<ResultRow> doubleClicked) {
        this.places = places;
        getStyleClass().add("result");
        colors.getStyleClass().add("result-colors");
        place.getStyleClass().add("result-place");
        title.getStyleClass().add("result-title");
        ListRows.limitLines(title, LINES_OF_TITLE);
        title.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("result-words");
        more.getStyleClass().add("result-more");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        content.setFillWidth(true);
        makeRow(GAP, colors, content, count).getStyleClass().add("result-row");
        setOnMouseClicked(e -> {
            ResultRow of = getItem();
            if (of != null && e.getButton() == MouseButton.PRIMARY) {
                (e.getClickCount() > 1 ? doubleClicked : clicked).accept(of);
                e.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ResultRow item, boolean empty) {
        super.updateItem(item, empty);
        words.clear();
        notes.getChildren().clear();
        count.setText("");
        tint(List.of());
        if (empty || item == null) {
            setAccessibleText(null);
            showRow(false);
            return;
        }
        switch (item) {
            case ResultRow.OfSource(var group) -> showSource(group.source());
            case ResultRow.OfHit(var _, SearchHit hit, List<Annotation> marks) ->
                showHit(hit, marks);
            case ResultRow.MoreHits _, ResultRow.MoreSources _ -> {
                more.setText(ResultWording.of(item));
                content.getChildren().setAll(more);
            }
        }
        if (item instanceof ResultRow.OfSource(var group)) {
            count.setText(ResultWording.count(group.count()));
        }
        boolean isSource = item instanceof ResultRow.OfSource;
        colors.setManaged(!isSource);
        pseudoClassStateChanged(SOURCE, isSource);
        speak(item);
        showRow(true);
    }

    private void showSource(Source source) {
        String name = Widgets.toOneLine(source.title());
        title.setText(name);
        turn(name);
        Label people = Widgets.muted(ResultWording.people(source));
        content.getChildren().setAll(title);
        if (!people.getText().isEmpty()) {
            content.getChildren().add(people);
        }
    }

    private void showHit(SearchHit hit, List<Annotation> marks) {
        Excerpt excerpt = hit.excerpt();
        turn(excerpt.text());
        words.add(excerpt.text(), "result-text");
        excerpt.words().stream()
                .map(word -> within(word, excerpt.text().length()))
                .forEach(word -> words.tint(word.start(), word.end(), "result-hit"));
        tint(marks);
        content.getChildren().setAll(words);
        ResultWording.notes(hit, marks).forEach(this::addNote);
        setPlace(places.of(hit));
        notes.getChildren().addFirst(place);
        content.getChildren().add(notes);
    }

    private static Range within(Range word, int length) {
        return new Range(Math.min(word.start(), length), Math.min(word.end(), length));
    }

    /// Text that is read from the right begins there.
    private void turn(String text) {
        content.setNodeOrientation(
                RtlText.isRightToLeft(text)
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.INHERIT);
    }

    private void addNote(String note) {
        Label label = Widgets.muted(note);
        label.getStyleClass().add("result-note");
        ListRows.limitLines(label, LINES_OF_NOTE);
        notes.getChildren().add(label);
    }

    /// Shows where the hit is, as soon as that is known.
    void showPlace() {
        if (!isEmpty() && getItem() instanceof ResultRow.OfHit row) {
            setPlace(places.of(row.hit()));
            speak(row);
        }
    }

    private void setPlace(String said) {
        place.setText(said);
        place.setVisible(!said.isEmpty());
        place.setManaged(!said.isEmpty());
    }

    private void speak(ResultRow item) {
        String where = item instanceof ResultRow.OfHit row ? places.of(row.hit()) : "";
        setAccessibleText(
                where.isEmpty()
                        ? ResultWording.of(item)
                        : Messages.of("ui.search.spoken-place", ResultWording.of(item), where));
    }

    private void tint(List<Annotation> marks) {
        colors.getChildren()
                .setAll(marks.stream()
                        .map(Annotation::color)
                        .distinct()
                        .map(color -> {
                            Region bar = new Region();
                            bar.setStyle("-fx-background-color: " + color.hex());
                            VBox.setVgrow(bar, Priority.ALWAYS);
                            return bar;
                        })
                        .toList());
    }
}

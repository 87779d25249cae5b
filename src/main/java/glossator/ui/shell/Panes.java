package glossator.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// The three panes side by side: sources, text and notes. The outer two can be hidden.
final class Panes {
    private static final double SOURCES_END = 0.22;
    private static final double NOTES_START = 0.74;

    /// The share of the width that one side pane can be given.
    private static final double MOST_OF_WIDTH = 0.4;

    /// The width that the search is given, and that of the window below which the notes make room.
    private static final double SEARCH_WIDTH = 340;
    private static final double ROOMY = 960;

    /// The width of the window below which the text has it for itself.
    private static final double NARROW = 960;

    private static final double TABLE_WIDTH = 620;

    private final SplitPane split = new SplitPane();
    private final Node sources;
    private final Node notes;
    private @Nullable Region search;

    /// What the search has taken the place of.
    private List<Node> before = List.of();

    /// Where the sources ended before they were widened.
    private double listEnd = SOURCES_END;

    private double[] dividers = {};
    private double[] dividersWithNotes = {};

    /// Whether the notes are hidden by [#makeRoom].
    private boolean narrowed;

    /// Whether the window is too narrow for the text and both side panes; those that it had then.
    private boolean isNarrow;

    private List<Node> folded = List.of();
    private List<Double> widths = List.of();

    Panes(Node sources, Node middle, Node notes) {
        this.sources = sources;
        this.notes = notes;
        split.setOrientation(Orientation.HORIZONTAL);
        split.getItems().addAll(sources, middle, notes);
        SplitPane.setResizableWithParent(sources, false);
        SplitPane.setResizableWithParent(notes, false);
        split.setDividerPositions(SOURCES_END, NOTES_START);
        split.widthProperty()
                .addListener((_, was, now) -> fit(was.doubleValue(), now.doubleValue()));
    }

    /// Folds the side panes away while the window is narrow, and unfolds them as wide as they were.
    private void fit(double was, double width) {
        if (width > 0 && width < NARROW && !isNarrow) {
            List<Double> now = sideWidths(was);
            widths = now.isEmpty() ? widths : now;
            isNarrow = true;
            fold();
        } else if (width >= NARROW && isNarrow) {
            isNarrow = false;
            unfold(width);
        }
    }

    private void fold() {
        List<Node> sides = split.getItems().stream()
                .filter(n -> n.equals(sources) || n.equals(notes))
                .toList();
        folded = Stream.concat(folded.stream(), sides.stream()).distinct().toList();
        split.getItems().removeAll(sides);
    }

    private void unfold(double width) {
        if (search == null && folded.contains(sources) && !split.getItems().contains(sources)) {
            split.getItems().addFirst(sources);
        }
        if (folded.contains(notes) && !narrowed && !split.getItems().contains(notes)) {
            split.getItems().addLast(notes);
        }
        folded = List.of();
        if (isWhole() && widths.size() == 2) {
            divide(widths.getFirst(), widths.getLast(), width);
            afterLayout(() -> divide(widths.getFirst(), widths.getLast(), split.getWidth()));
        } else {
            divide(split.getItems().contains(notes) ? 0.7 : 0.25);
        }
    }

    /// The split pane gives the width that has come to panes of its own choice.
    private void afterLayout(Runnable run) {
        Scene scene = split.getScene();
        if (scene == null) {
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                run.run();
            }
        });
    }

    /// Shows one side pane; in a narrow window the other makes room.
    private void show(Node side) {
        if (isNarrow) {
            split.getItems().remove(side.equals(sources) ? notes : sources);
        }
        if (side.equals(sources)) {
            split.getItems().addFirst(sources);
            divide(isNarrow ? 0.4 : 0.25);
        } else {
            split.getItems().addLast(notes);
            divide(isNarrow ? 0.55 : 0.7);
        }
    }

    /// Shows the notes if they are hidden: something in them is about to be edited.
    void showNotes() {
        if (!narrowed && !split.getItems().contains(notes)) {
            show(notes);
        }
    }

    void showNotesIf(boolean needed) {
        if (needed) {
            showNotes();
        }
    }

    /// Whether the pane of sources, or the search in its place, is shown.
    ObservableBooleanValue sourcesShown() {
        return Bindings.createBooleanBinding(
                () -> search != null || split.getItems().contains(sources), split.getItems());
    }

    ObservableBooleanValue notesShown() {
        return Bindings.createBooleanBinding(
                () -> narrowed || split.getItems().contains(notes), split.getItems());
    }

    Node node() {
        return split;
    }

    /// Shows the search in the place of the sources; where it is narrow, the notes make room too.
    void showSearch(Region shown) {
        if (search != null) {
            return;
        }
        double width = split.getWidth();
        search = shown;
        before = List.copyOf(split.getItems());
        dividers = split.getDividerPositions();
        boolean isNarrow = width > 0 && width < ROOMY;
        split.getItems().remove(sources);
        if (isNarrow) {
            split.getItems().remove(notes);
        }
        split.getItems().addFirst(shown);
        SplitPane.setResizableWithParent(shown, false);
        if (width > 0) {
            split.setDividerPosition(0, Math.min(SEARCH_WIDTH / width, MOST_OF_WIDTH));
        }
    }

    /// Puts back what the search has taken the place of.
    void hideSearch() {
        Region shown = search;
        if (shown == null) {
            return;
        }
        search = null;
        boolean hadNotes = before.contains(notes);
        boolean hasNotes = split.getItems().contains(notes);
        split.getItems().remove(shown);
        if (before.contains(sources)) {
            split.getItems().addFirst(sources);
        }
        if (hadNotes && !hasNotes && split.getWidth() < ROOMY) {
            split.getItems().addLast(notes);
        }
        if (split.getItems().equals(before)) {
            split.setDividerPositions(dividers);
        } else if (split.getItems().contains(sources) && split.getItems().size() > 1) {
            split.setDividerPosition(0, dividers.length > 0 ? dividers[0] : SOURCES_END);
        }
        if (isNarrow) {
            fold();
        }
    }

    void toggleSources() {
        if (search != null) {
            hideSearch();
            return;
        }
        if (!split.getItems().remove(sources)) {
            show(sources);
        }
    }

    void toggleNotes() {
        if (!split.getItems().remove(notes)) {
            show(notes);
        }
    }

    /// Gives what is in the middle the room of the notes, or gives it back.
    void makeRoom(boolean wide) {
        if (wide && !narrowed && folded.contains(notes)) {
            narrowed = true;
            dividersWithNotes = split.getDividerPositions();
        } else if (wide && !narrowed && split.getItems().contains(notes)) {
            narrowed = true;
            dividersWithNotes = split.getDividerPositions();
            split.getItems().remove(notes);
        } else if (!wide && narrowed) {
            narrowed = false;
            if (!split.getItems().contains(notes) && !isNarrow) {
                split.getItems().addLast(notes);
                split.setDividerPositions(dividersWithNotes);
            }
        }
    }

    /// Widens the sources where a table would have little room, or gives the room back.
    void widenSources(boolean wide) {
        double width = split.getWidth();
        if (width <= 0 || search != null || !split.getItems().contains(sources)) {
            return;
        }
        double before = split.getDividerPositions()[0];
        double table = Math.min(TABLE_WIDTH / width, MOST_OF_WIDTH);
        if (wide && before < table) {
            listEnd = before;
            split.setDividerPosition(0, table);
        } else if (!wide && Math.abs(before - table) < 0.01) {
            split.setDividerPosition(0, listEnd);
        }
    }

    /// @param one the position of the divider if there is only one, as a fraction of the width
    private void divide(double one) {
        if (isWhole()) {
            split.setDividerPositions(SOURCES_END, NOTES_START);
        } else {
            split.setDividerPositions(one);
        }
    }

    private boolean isWhole() {
        return search == null && split.getItems().size() == 3;
    }

    /// The widths of the two side panes in pixels; empty if one is hidden or nothing is laid out.
    List<Double> sideWidths() {
        return sideWidths(split.getWidth());
    }

    private List<Double> sideWidths(double width) {
        if (isNarrow) {
            return widths;
        }
        if (!isWhole() || width <= 0) {
            return List.of();
        }
        double[] at = split.getDividerPositions();
        return List.of(
                (double) Math.round(at[0] * width), (double) Math.round((1 - at[1]) * width));
    }

    /// Makes the side panes this wide as soon as the window has a width. They keep it when the
    /// window then takes its remembered size, which fractions of the first width would not.
    void setSideWidths(double sources, double notes) {
        widths = List.of(sources, notes);
        if (split.getWidth() > 0) {
            divide(sources, notes, split.getWidth());
            return;
        }
        split.widthProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> of, Number before, Number width) {
                split.widthProperty().removeListener(this);
                divide(sources, notes, width.doubleValue());
            }
        });
    }

    private void divide(double sources, double notes, double width) {
        if (!isWhole()) {
            return;
        }
        double most = MOST_OF_WIDTH * width;
        split.setDividerPositions(
                Math.min(sources, most) / width, 1 - Math.min(notes, most) / width);
    }
}

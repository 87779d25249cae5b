package glossator.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

import java.util.Arrays;
import java.util.List;

/// The three panes side by side: sources, text and notes. The outer two can be hidden.
final class Panes {
    private static final double SOURCES_END = 0.22;
    private static final double NOTES_START = 0.74;
    private final SplitPane split = new SplitPane();
    private final Node sources;
    private final Node notes;

    Panes(Node sources, Node middle, Node notes) {
        this.sources = sources;
        this.notes = notes;
        split.setOrientation(Orientation.HORIZONTAL);
        split.getItems().addAll(sources, middle, notes);
        SplitPane.setResizableWithParent(sources, false);
        SplitPane.setResizableWithParent(notes, false);
        split.setDividerPositions(SOURCES_END, NOTES_START);
    }

    Node node() {
        return split;
    }

    void toggleSources() {
        if (!split.getItems().remove(sources)) {
            split.getItems().addFirst(sources);
            divide(0.25);
        }
    }

    void toggleNotes() {
        if (!split.getItems().remove(notes)) {
            split.getItems().addLast(notes);
            divide(0.7);
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
        return split.getItems().size() == 3;
    }

    /// The positions of the two dividers, as fractions of the width; empty if a pane is hidden.
    List<Double> dividers() {
        return isWhole() ? Arrays.stream(split.getDividerPositions()).boxed().toList() : List.of();
    }

    void setDividers(double sourcesEnd, double notesStart) {
        split.setDividerPositions(sourcesEnd, notesStart);
    }
}

package glossator.ui.library;

import glossator.document.Document;
import glossator.document.OutlineEntry;

import javafx.scene.control.TreeItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// The outline of a document as a tree. The parent of an entry is the last one before it with a
/// lower level, so levels may be skipped.
final class Outline {
    private final TreeItem<OutlineEntry> root = new TreeItem<>();

    /// By offset; of several at one offset the last is the innermost.
    private final List<TreeItem<OutlineEntry>> sorted = new ArrayList<>();

    private Outline() {
        root.setExpanded(true);
    }

    static Outline of(@Nullable Document document) {
        Outline outline = new Outline();
        Deque<TreeItem<OutlineEntry>> open = new ArrayDeque<>();
        for (OutlineEntry entry : document == null ? List.<OutlineEntry>of() : document.outline()) {
            while (!open.isEmpty() && open.peek().getValue().level() >= entry.level()) {
                open.pop();
            }
            TreeItem<OutlineEntry> item = new TreeItem<>(entry);
            TreeItem<OutlineEntry> above = open.isEmpty() ? outline.root : open.peek();
            above.getChildren().add(item);
            open.push(item);
            outline.sorted.add(item);
        }
        outline.sorted.sort(Comparator.comparingInt(item -> item.getValue().offset()));
        return outline;
    }

    TreeItem<OutlineEntry> root() {
        return root;
    }

    int size() {
        return sorted.size();
    }

    void unfoldAll() {
        sorted.forEach(item -> item.setExpanded(true));
    }

    /// The last entry at or before `offset`; null before the first.
    @Nullable
    TreeItem<OutlineEntry> at(int offset) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).getValue().offset() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? null : sorted.get(low - 1);
    }
}

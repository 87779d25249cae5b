package glossator.format.pdf;

import glossator.format.ReplyTree;

import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Which annotations of a file belong together: a mark with its parts, and the answers to it (ISO
/// 32000-1 §12.5.6.2).
final class PdfThreads {
    private final List<PdfMarkup> all;
    private final IdentityHashMap<COSDictionary, Integer> indexes = new IdentityHashMap<>();
    private final ReplyTree tree;
    private final @Nullable Boolean[] parts;

    /// @param all in the order of the file
    private PdfThreads(List<PdfMarkup> all) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            indexes.put(all.get(i).source(), i);
        }
        tree = new ReplyTree(all.stream().mapToInt(this::findAbove).toArray());
        parts = new Boolean[all.size()];
    }

    /// In the order of their heads in the file.
    static List<PdfThread> of(List<PdfMarkup> all) {
        return new PdfThreads(all).threads();
    }

    private List<PdfThread> threads() {
        var threads = new ArrayList<PdfThread>();
        var byHead = new IdentityHashMap<PdfMarkup, PdfThread>();
        for (int i = 0; i < all.size(); i++) {
            PdfThread thread = byHead.computeIfAbsent(all.get(tree.head(i)), PdfThread::new);
            if (tree.parent(i) < 0) {
                threads.add(thread);
            } else {
                thread.add(all.get(i), all.get(tree.parent(i)), isPart(i));
            }
        }
        return threads;
    }

    /// The index of the nearest annotation above it that is among all, even where one between them
    /// is not; -1 if there is none.
    private int findAbove(PdfMarkup one) {
        if (!one.isPart()
                && one.isDrawn()
                && one.text().isEmpty()
                && one.stated().isEmpty()) {
            // An answer without words would be lost with its drawing.
            return -1;
        }
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary up = PdfMarkup.above(one.source());
        while (up != null && seen.add(up)) {
            Integer there = indexes.get(up);
            if (there != null) {
                return there;
            }
            up = PdfMarkup.above(up);
        }
        return -1;
    }

    /// Whether it is a part of the head: all between them are parts, too.
    private boolean isPart(int index) {
        var path = new ArrayList<Integer>();
        int at = index;
        while (tree.parent(at) >= 0 && all.get(at).isPart() && parts[at] == null) {
            path.add(at);
            at = tree.parent(at);
        }
        Boolean known = parts[at];
        boolean part = known != null ? known : tree.parent(at) < 0;
        path.forEach(each -> parts[each] = part);
        return part;
    }
}

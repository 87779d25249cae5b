package glossator.format.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which annotations of a file belong together: a mark with its parts, and the answers to it (ISO
/// 32000-1 §12.5.6.2). Nothing is lost: what answers nothing that is there begins a thread of its
/// own, and a circle is cut at the first of it in the file.
final class PdfThreads {
    private final List<PdfMarkup> all;
    private final IdentityHashMap<COSDictionary, PdfMarkup> known = new IdentityHashMap<>();
    private final Map<PdfMarkup, PdfMarkup> above = new IdentityHashMap<>();
    private final Map<PdfMarkup, PdfMarkup> heads = new IdentityHashMap<>();
    private final Map<PdfMarkup, Boolean> parts = new IdentityHashMap<>();

    /// @param all in the order of the file
    private PdfThreads(List<PdfMarkup> all) {
        this.all = all;
        all.forEach(one -> known.put(one.source(), one));
        for (PdfMarkup one : all) {
            PdfMarkup up = findAbove(one);
            if (up != null) {
                above.put(one, up);
            }
        }
    }

    /// In the order of their heads in the file.
    static List<PdfThread> of(List<PdfMarkup> all) {
        return new PdfThreads(all).threads();
    }

    private List<PdfThread> threads() {
        all.forEach(this::findHead);
        var threads = new ArrayList<PdfThread>();
        var byHead = new IdentityHashMap<PdfMarkup, PdfThread>();
        for (PdfMarkup one : all) {
            if (!above.containsKey(one)) {
                threads.add(byHead.computeIfAbsent(one, PdfThread::new));
            }
        }
        for (PdfMarkup one : all) {
            PdfMarkup up = above.get(one);
            PdfThread thread = byHead.get(heads.get(one));
            if (up != null && thread != null) {
                thread.add(one, up, isPart(one));
            }
        }
        return threads;
    }

    /// The nearest annotation above it that is among all, even where one between them is not.
    private @Nullable PdfMarkup findAbove(PdfMarkup one) {
        if (!one.isPart() && one.isDrawn() && one.text().isEmpty() && one.stated().isEmpty()) {
            // An answer without words would be lost with its drawing.
            return null;
        }
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary up = one.above();
        while (up != null && seen.add(up)) {
            PdfMarkup there = known.get(up);
            if (there != null) {
                return there.equals(one) ? null : there;
            }
            up = new PdfMarkup(up, one.index(), one.page()).above();
        }
        return null;
    }

    /// Not recursive: a thread may be a thousand answers deep.
    private void findHead(PdfMarkup one) {
        var path = new ArrayList<PdfMarkup>();
        var places = new IdentityHashMap<PdfMarkup, Integer>();
        PdfMarkup at = one;
        while (!heads.containsKey(at) && !places.containsKey(at)) {
            places.put(at, path.size());
            path.add(at);
            PdfMarkup up = above.get(at);
            if (up == null) {
                break;
            }
            at = up;
        }
        Integer again = places.get(at);
        if (heads.containsKey(at)) {
            at = heads.getOrDefault(at, at);
        } else if (again != null && above.containsKey(at)) {
            at = firstOf(path.subList(again, path.size()));
            above.remove(at);
        }
        PdfMarkup head = at;
        path.forEach(each -> heads.put(each, head));
    }

    private PdfMarkup firstOf(List<PdfMarkup> circle) {
        Set<PdfMarkup> members = Collections.newSetFromMap(new IdentityHashMap<>());
        members.addAll(circle);
        return all.stream().filter(members::contains).findFirst().orElseThrow();
    }

    /// Whether it is a part of the head: all between them are parts, too.
    private boolean isPart(PdfMarkup one) {
        var path = new ArrayList<PdfMarkup>();
        PdfMarkup at = one;
        while (above.containsKey(at) && at.isPart() && !parts.containsKey(at)) {
            path.add(at);
            at = above.getOrDefault(at, at);
        }
        boolean part = parts.getOrDefault(at, !above.containsKey(at));
        path.forEach(each -> parts.put(each, part));
        return part;
    }
}

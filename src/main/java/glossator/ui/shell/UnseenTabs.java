package glossator.ui.shell;

import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/// Lets go of the documents of tabs that have not been looked at for long, or that are too many to
/// be kept: such a tab waits, as those of a window just opened do, and its document is read again
/// when it comes to the front.
final class UnseenTabs {
    private static final long CHECK_MILLIS = 20_000;
    private static final long KEPT_NANOS = 5L * 60 * 1_000_000_000;

    /// How much is kept of tabs that are not in front, in characters of text: a book of 1,200 pages
    /// has three million.
    private static final long MOST = 8_000_000;

    /// An annotation takes as much memory as so many characters.
    private static final int ANNOTATION = 200;

    private final Session session;
    private final DocumentTabs tabs;
    private final Map<OpenSource, Long> left = new WeakHashMap<>();

    UnseenTabs(Session session, DocumentTabs tabs) {
        this.session = session;
        this.tabs = tabs;
    }

    /// Lets go of what is due from now on.
    void follow() {
        session.currentProperty().subscribe((was, now) -> {
            if (was != null) {
                left.put(was, System.nanoTime());
            }
        });
        session.tasks().runEvery(CHECK_MILLIS, () -> check(System.nanoTime()));
    }

    /// @param now in nanoseconds, as [System#nanoTime]
    private void check(long now) {
        List<OpenSource> unseen = new ArrayList<>(session.openSources());
        unseen.removeIf(in -> in == session.currentProperty().get());
        unseen.sort(Comparator.comparingLong(in -> now - left.computeIfAbsent(in, _ -> now)));
        long kept = 0;
        for (OpenSource in : unseen) {
            kept += size(in);
            boolean due = kept > MOST || now - left.getOrDefault(in, now) > KEPT_NANOS;
            if (due && mayBeLetGo(in)) {
                tabs.letGo(in);
            }
        }
    }

    private static long size(OpenSource in) {
        return in.document().length() + (long) ANNOTATION * in.placements().size();
    }

    /// A tab that waits is opened with the newest edition, and without what was searched for.
    private boolean mayBeLetGo(OpenSource in) {
        return in.isNewest()
                && !session.preview().is(in)
                && tabs.find(in).filter(tab -> !tab.isSearched()).isPresent();
    }
}

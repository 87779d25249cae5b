package glossator.ui.gather;

import glossator.document.PrintedPage;
import glossator.ui.session.Session;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The printed pages of editions whose areas are on screen, read in the background; those of the
/// last few are kept. Used on the FX thread.
final class PrintedPages {
    private static final int MOST = 4;

    private final Session session;
    private final Runnable arrived;
    private final Set<UUID> asked = new HashSet<>();
    private final Map<UUID, List<PrintedPage>> known = new LinkedHashMap<>(16, 0.75f, true);

    /// `arrived` runs when the pages of another edition are there.
    PrintedPages(Session session, Runnable arrived) {
        this.session = session;
        this.arrived = arrived;
    }

    /// Empty before they are read, which is requested.
    List<PrintedPage> of(UUID edition) {
        List<PrintedPage> pages = known.get(edition);
        if (pages == null && asked.add(edition)) {
            session.tasks()
                    .read(
                            () -> session.library().pages(edition),
                            read -> keep(edition, read),
                            _ -> keep(edition, List.of()));
        }
        return pages == null ? List.of() : pages;
    }

    private void keep(UUID edition, List<PrintedPage> pages) {
        asked.remove(edition);
        known.put(edition, pages);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        arrived.run();
    }
}

package glossator.ui.gather;

import glossator.document.PrintedPage;
import glossator.ui.session.EditionReadings;
import glossator.ui.session.Session;

import java.util.List;
import java.util.UUID;

/// The printed pages of editions whose areas are on screen. Used on the FX thread.
final class PrintedPages {
    private static final int MOST = 4;
    private final EditionReadings<List<PrintedPage>> readings;

    /// `arrived` runs when the pages of another edition are there.
    PrintedPages(Session session, Runnable arrived) {
        readings =
                new EditionReadings<>(session, MOST, session.library()::pages, List.of(), arrived);
    }

    /// Empty before they are read, which is requested.
    List<PrintedPage> of(UUID edition) {
        return readings.of(edition).orElse(List.of());
    }
}

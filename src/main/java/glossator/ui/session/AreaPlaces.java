package glossator.ui.session;

import glossator.library.EditionSurfaces;
import glossator.library.Library;
import glossator.message.Messages;

import javafx.collections.ListChangeListener;

import java.util.concurrent.CancellationException;

/// Looks for areas and page notes in editions that they were not made in, in the background, when
/// such an edition is opened. Used on the FX thread.
final class AreaPlaces {
    private final Session session;
    private final Library library;

    AreaPlaces(Session session) {
        this.session = session;
        this.library = session.library();
    }

    /// Does so for each edition that is shown from now on.
    void followOpened() {
        session.openSources().addListener((ListChangeListener<OpenSource>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::placeIn);
            }
        });
    }

    /// Places what has yet to be looked for in the edition shown, and shows it.
    private void placeIn(OpenSource open) {
        boolean mayBe = open.placements().orphans().stream().anyMatch(p -> !p.isPassage());
        if (!mayBe) {
            return;
        }
        session.tasks()
                .read(() -> library.areasToPlace(open.id(), open.edition().id()), due -> {
                    if (!due.isEmpty()) {
                        search(open);
                    }
                });
    }

    private void search(OpenSource open) {
        session.tasks()
                .run(Messages.of("ui.editions.areas"), progress -> place(open, progress), n -> {
                    if (n > 0) {
                        session.reload(open);
                    }
                });
    }

    private int place(OpenSource open, Progress progress) {
        var surfaces = new EditionSurfaces(library, session.sourceFiles()::drawPage);
        try {
            return library.placeAreas(
                    open.id(), open.edition().id(), surfaces, () -> requireWanted(progress));
        } catch (CancellationException e) {
            return 0;
        }
    }

    private static void requireWanted(Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
    }
}

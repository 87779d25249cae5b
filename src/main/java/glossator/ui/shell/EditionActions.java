package glossator.ui.shell;

import glossator.library.Source;
import glossator.ui.control.Overlay;
import glossator.ui.editions.EditionsDialog;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

/// Lists the editions of a source; from there, editions are added, shown and compared.
final class EditionActions {
    private final Session session;
    private final Overlay overlay;
    private final ImportActions importing;
    private final ReviewActions reviewing;

    EditionActions(
            Session session, Overlay overlay, ImportActions importing, ReviewActions reviewing) {
        this.session = session;
        this.overlay = overlay;
        this.importing = importing;
        this.reviewing = reviewing;
    }

    /// Lists the editions of the source in front.
    void listCurrent() {
        session.current().ifPresent(this::list);
    }

    /// Opens a source and lists its editions.
    void list(Source source) {
        session.open(source.id(), this::list);
    }

    private void list(OpenSource in) {
        new EditionsDialog(
                        overlay,
                        session,
                        in,
                        () -> importing.chooseEdition(in.source()),
                        (older, newer) -> reviewing.showDifferences(in, older, newer))
                .show();
    }

    /// Asks for the file of a new edition of the source in front.
    void chooseFile() {
        session.current().map(OpenSource::source).ifPresent(importing::chooseEdition);
    }
}

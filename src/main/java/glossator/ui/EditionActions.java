package glossator.ui;

import glossator.library.Source;
import glossator.ui.editions.EditionsSheet;

/// Lists the editions of a source, from where others are added, shown and compared.
final class EditionActions {
    private final Session session;
    private final Overlay overlay;
    private final Importing importing;
    private final Reviewing reviewing;

    EditionActions(Session session, Overlay overlay, Importing importing, Reviewing reviewing) {
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
        new EditionsSheet(
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

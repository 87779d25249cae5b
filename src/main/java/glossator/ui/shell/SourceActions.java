package glossator.ui.shell;

import glossator.library.Source;
import glossator.ui.library.SourcesPane;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import java.util.List;
import java.util.function.Consumer;

/// What is done to several sources at once: to those that are selected in the list while it has the
/// keyboard focus, or if there are several; otherwise to the one in front.
final class SourceActions {
    private final Session session;
    private final Late<SourcesPane> pane;
    private final Focus focus;
    private final CopyActions copying;
    private final Dialogs dialogs;

    SourceActions(
            Session session,
            Late<SourcesPane> pane,
            Focus focus,
            CopyActions copying,
            Dialogs dialogs) {
        this.session = session;
        this.pane = pane;
        this.focus = focus;
        this.copying = copying;
        this.dialogs = dialogs;
    }

    private List<Source> sources() {
        List<Source> selected = pane.get().arrangement().selected();
        return selected.size() > 1 || (!selected.isEmpty() && focus.isInSources())
                ? selected
                : session.current().map(OpenSource::source).stream().toList();
    }

    /// With none, the notes of all sources are offered.
    void export() {
        dialogs.export(sources());
    }

    void exportBibliography() {
        dialogs.exportBibliography(sources());
    }

    /// Copies the quotation that is selected in the text with its reference; from the list, the
    /// bibliography of what is selected there.
    void copyReference() {
        if (focus.isInSources()) {
            copyBibliography();
        } else {
            copying.copyWithReference();
        }
    }

    void copyBibliography() {
        withChosen(copying::copyBibliography);
    }

    void showDetails() {
        withChosen(dialogs::showDetails);
    }

    void take() {
        withChosen(dialogs::take);
    }

    void erase() {
        withChosen(dialogs::erase);
    }

    void remove() {
        withChosen(chosen ->
                session.arranging().remove(chosen.stream().map(Source::id).toList()));
    }

    private void withChosen(Consumer<List<Source>> run) {
        List<Source> chosen = sources();
        if (chosen.isEmpty()) {
            dialogs.tellNoSource();
        } else {
            run.accept(chosen);
        }
    }
}

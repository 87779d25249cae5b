package glossator.ui.shell;

import glossator.message.Messages;
import glossator.ui.control.Preferences;
import glossator.ui.control.Toasts;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.Typography;

import java.util.Optional;

/// How the document in front is looked at: as text or as pages, how large, where it is searched.
final class ViewActions {
    private final DocumentTabs readers;
    private final Preferences preferences;
    private final Toasts toasts;

    ViewActions(DocumentTabs readers, Preferences preferences, Toasts toasts) {
        this.readers = readers;
        this.preferences = preferences;
        this.toasts = toasts;
    }

    /// Goes from text to page and back, or says that there are no pages.
    void switchView() {
        Optional<DocumentTab> reader = readers.current();
        if (reader.filter(DocumentTab::hasPages).isPresent()) {
            reader.get().toggleView();
        } else if (reader.isPresent()) {
            toasts.showInfo(Messages.of("ui.page.none"));
        }
    }

    /// What is in front gets larger (1) or smaller (-1): the page, or the letters of the text.
    void zoomBy(int steps) {
        pages().ifPresentOrElse(reader -> reader.zoomBy(steps), () -> preferences.enlarge(steps));
    }

    void resetZoom() {
        pages().ifPresentOrElse(DocumentTab::fitWidth, preferences::resetSize);
    }

    void fitPage() {
        pages().ifPresent(DocumentTab::fitPage);
    }

    /// The reader in front, if it shows pages.
    private Optional<DocumentTab> pages() {
        return readers.current().filter(DocumentTab::showsPages);
    }

    /// Makes the column of text wider by so many characters, or narrower.
    void widenBy(int characters) {
        Typography now = preferences.typography();
        preferences.typographyProperty().set(now.withMeasure(now.measure() + characters));
    }

    void showNextTheme() {
        preferences.themeProperty().set(preferences.theme().next());
    }

    /// Scrolls on (1) or back (-1) by what is in view.
    void scrollPage(int direction) {
        readers.current().ifPresent(reader -> reader.view().pageBy(direction));
    }

    void find() {
        readers.current().ifPresent(DocumentTab::openFind);
    }

    /// Goes to the next (1) or previous (-1) hit.
    void findStep(int by) {
        readers.current().ifPresent(reader -> reader.findStep(by));
    }
}

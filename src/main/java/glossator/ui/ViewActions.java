package glossator.ui;

import glossator.message.Messages;
import glossator.ui.text.Reader;

import java.util.Optional;

/// How the document in front is looked at: as text or as pages, how large, where it is searched.
final class ViewActions {
    private final Readers readers;
    private final Preferences preferences;
    private final Toasts toasts;

    ViewActions(Readers readers, Preferences preferences, Toasts toasts) {
        this.readers = readers;
        this.preferences = preferences;
        this.toasts = toasts;
    }

    /// Goes from text to page and back, or says that there are no pages.
    void switchView() {
        Optional<Reader> reader = readers.current();
        if (reader.filter(Reader::hasPages).isPresent()) {
            reader.get().turn();
        } else if (reader.isPresent()) {
            toasts.tell(Messages.of("ui.page.none"));
        }
    }

    /// What is in front gets larger (1) or smaller (-1): the page, or the letters of the text.
    void zoomBy(int steps) {
        pages().ifPresentOrElse(reader -> reader.zoomBy(steps), () -> preferences.larger(steps));
    }

    void resetZoom() {
        pages().ifPresentOrElse(Reader::fitWidth, preferences::standardSize);
    }

    void fitPage() {
        pages().ifPresent(Reader::fitPage);
    }

    /// The reader in front, if it shows pages.
    private Optional<Reader> pages() {
        return readers.current().filter(Reader::showsPages);
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
        readers.current().ifPresent(reader -> reader.view().page(direction));
    }

    void find() {
        readers.current().ifPresent(Reader::find);
    }

    /// Goes to the next (1) or previous (-1) hit.
    void findStep(int by) {
        readers.current().ifPresent(reader -> reader.findStep(by));
    }
}

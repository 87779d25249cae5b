package glossator.ui.shell;

import glossator.message.Messages;
import glossator.ui.control.Preferences;
import glossator.ui.control.Toasts;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.Typography;

import java.util.Optional;

/// Actions on the view of the document in front: text or pages, size, search.
final class ViewActions {
    private final DocumentTabs tabs;
    private final Preferences preferences;
    private final Toasts toasts;

    ViewActions(DocumentTabs tabs, Preferences preferences, Toasts toasts) {
        this.tabs = tabs;
        this.preferences = preferences;
        this.toasts = toasts;
    }

    /// Switches between text and pages, or reports that there are no pages.
    void switchView() {
        Optional<DocumentTab> reader = tabs.current();
        if (reader.filter(DocumentTab::hasPages).isPresent()) {
            reader.get().toggleView();
        } else if (reader.isPresent()) {
            toasts.showInfo(Messages.of("ui.page.none"));
        }
    }

    /// Opens what is folded in the text, or folds it again.
    void toggleFolds() {
        Optional<DocumentTab> tab = tabs.current().filter(t -> !t.showsPages());
        if (tab.filter(t -> t.text().canFold()).isPresent()) {
            tab.get().text().toggleFolds();
        } else if (tab.isPresent()) {
            toasts.showInfo(Messages.of("ui.fold.none"));
        }
    }

    /// Enlarges (1) or shrinks (-1) what is in front: the page, or the font of the text.
    void zoomBy(int steps) {
        pages().ifPresentOrElse(tab -> tab.zoomBy(steps), () -> preferences.enlarge(steps));
    }

    void resetZoom() {
        pages().ifPresentOrElse(DocumentTab::fitWidth, preferences::resetSize);
    }

    void fitPage() {
        pages().ifPresent(DocumentTab::fitPage);
    }

    /// The tab in front, if it shows pages.
    private Optional<DocumentTab> pages() {
        return tabs.current().filter(DocumentTab::showsPages);
    }

    /// Widens the text column by this many characters, or narrows it if negative.
    void widenBy(int characters) {
        Typography now = preferences.typography();
        preferences.typographyProperty().set(now.withMeasure(now.measure() + characters));
    }

    void showNextTheme() {
        preferences.themeProperty().set(preferences.theme().next());
    }

    /// Scrolls forward (1) or back (-1) by one screen.
    void scrollPage(int direction) {
        tabs.current().ifPresent(tab -> tab.view().pageBy(direction));
    }

    void find() {
        tabs.current().ifPresent(DocumentTab::openFind);
    }

    /// Goes to the next (1) or previous (-1) search hit.
    void findStep(int by) {
        tabs.current().ifPresent(tab -> tab.findStep(by));
    }
}

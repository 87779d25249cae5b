package glossator.ui.shell;

import glossator.message.Messages;
import glossator.ui.control.Toasts;
import glossator.ui.dialogs.PlaceQuestion;
import glossator.ui.page.PageDisplay;
import glossator.ui.page.PageView;
import glossator.ui.reader.DestinationParser;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Actions on the printed pages of the document in front: going to one, and how they are displayed.
final class PageActions {
    private final DocumentTabs tabs;
    private final Navigation navigation;
    private final PlaceQuestion question;
    private final Settings settings;
    private final Toasts toasts;
    private Runnable closeState = () -> {};

    PageActions(
            DocumentTabs tabs,
            Navigation navigation,
            PlaceQuestion question,
            Settings settings,
            Toasts toasts) {
        this.tabs = tabs;
        this.navigation = navigation;
        this.question = question;
        this.settings = settings;
        this.toasts = toasts;
    }

    /// Asks for a page, a share of the text or a paragraph and goes there, in the text or on the
    /// pages.
    void goToPlace() {
        tabs.current().ifPresent(tab -> {
            OpenSource source = tab.source();
            List<String> labels = tab.pageLabels();
            int reading = tab.view().inViewProperty().get().start();
            var parser = new DestinationParser(source.document(), labels, source.places());
            String now = labels.isEmpty() ? "" : labels.get(tab.currentPage());
            question.ask(labels, now, typed -> parser.parse(typed, reading), navigation::jump);
        });
    }

    /// Shows or hides the thumbnails, in all tabs; those shown take the keyboard focus.
    void toggleThumbnails() {
        withPages(view -> {
            boolean shown = !settings.thumbnailsProperty().get();
            settings.thumbnailsProperty().set(shown);
            if (shown) {
                tabs.current().ifPresent(DocumentTab::focusThumbnails);
            } else {
                view.requestFocus();
            }
        });
    }

    void toggleTwoPages() {
        change(display -> display.withFacing(!display.facing()));
    }

    void toggleCoverAlone() {
        change(display -> display.withCoverAlone(!(display.facing() && display.coverAlone())));
    }

    /// Turns the view clockwise by a multiple of 90 degrees.
    void rotate(int degrees) {
        change(display -> display.rotatedBy(degrees));
    }

    void toggleStraightened() {
        withPages(view -> {
            change(view, display -> display.withStraightened(!display.straightened()));
            showState(Messages.of(
                    view.displayProperty().get().straightened()
                            ? "ui.page.straight"
                            : "ui.page.as-scanned"));
        });
    }

    void showNextContrast() {
        withPages(view -> {
            change(
                    view,
                    display -> display.withContrast(
                            display.contrast().next(view.darkThemeProperty().get())));
            showState(view.displayProperty().get().contrast().title());
        });
    }

    /// In place of what was said before: the key is pressed until the choice is right.
    private void showState(String sentence) {
        closeState.run();
        closeState = toasts.showState(sentence);
    }

    private void change(UnaryOperator<PageDisplay> to) {
        withPages(view -> change(view, to));
    }

    private static void change(PageView view, UnaryOperator<PageDisplay> to) {
        view.setDisplay(to.apply(view.displayProperty().get()));
    }

    /// Does this with the pages in front, or says why there are none.
    private void withPages(Consumer<PageView> action) {
        Optional<DocumentTab> tab = tabs.current();
        Optional<PageView> pages = tab.flatMap(DocumentTab::pagesInFront);
        if (pages.isPresent()) {
            action.accept(pages.get());
        } else if (tab.isPresent()) {
            boolean has = tab.get().hasPages();
            toasts.showInfo(Messages.of(has ? "ui.page.not-shown" : "ui.page.none"));
        }
    }
}

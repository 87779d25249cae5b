package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.LibraryView;
import glossator.ui.control.Toasts;
import glossator.ui.dialogs.LinkQuestion;
import glossator.ui.reader.Destination;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.Optional;
import java.util.UUID;

/// Navigates within and between open documents: along links, by the outline, and back and forward.
final class Navigation {
    private final Session session;
    private final DocumentTabs tabs;
    private final LinkQuestion links;
    private final Toasts toasts;
    private final NavigationHistory history = new NavigationHistory();
    private final BooleanProperty canGoBack = new SimpleBooleanProperty();
    private final BooleanProperty canGoForward = new SimpleBooleanProperty();

    Navigation(Session session, DocumentTabs tabs, LinkQuestion links, Toasts toasts) {
        this.session = session;
        this.tabs = tabs;
        this.links = links;
        this.toasts = toasts;
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack;
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward;
    }

    /// Follows a link: within the document in front, or outside after the user has confirmed.
    void follow(String href) {
        if (href.startsWith("#")) {
            session.current().ifPresent(in -> followWithin(in, href));
        } else {
            links.show(href);
        }
    }

    private void followWithin(OpenSource in, String href) {
        in.document()
                .target(href.substring(1))
                .ifPresentOrElse(
                        this::jump, () -> toasts.showInfo(Messages.of("ui.no-target", href)));
    }

    /// Goes to `offset` in the document in front, a heading or the end of a link, which is then at
    /// the top; [#goBack] returns here.
    void jump(int offset) {
        jump(new Destination.Place(offset));
    }

    /// Goes to a place in the document in front, which is then at the top; [#goBack] returns here.
    void jump(Destination destination) {
        tabs.current().ifPresent(tab -> {
            here().ifPresent(history::remember);
            switch (destination) {
                case Destination.Page(int index) -> tab.showPage(index);
                case Destination.Place(int offset) -> showAtTop(tab, offset);
            }
            tab.view().keyboard().requestFocus();
            updateDirections();
        });
    }

    private static void showAtTop(DocumentTab tab, int offset) {
        tab.view().select(new Range(offset, offset));
        tab.view().showAtTop(offset);
    }

    /// Lets [#goBack] return to `from`; called when something else has led away from it.
    void remember(Optional<NavigationHistory.Place> from) {
        from.ifPresent(history::remember);
        updateDirections();
    }

    void goBack() {
        here().flatMap(history::goBack).ifPresent(this::goTo);
    }

    void goForward() {
        here().flatMap(history::goForward).ifPresent(this::goTo);
    }

    private Optional<NavigationHistory.Place> here() {
        return tabs.current()
                .<NavigationHistory.Place>map(tab -> new NavigationHistory.Place.InSource(
                        tab.source().id(), tab.view().inViewProperty().get().start()))
                .or(() -> tabs.frontView().map(NavigationHistory.Place.InView::new));
    }

    private void goTo(NavigationHistory.Place place) {
        updateDirections();
        switch (place) {
            case NavigationHistory.Place.InSource(UUID source, int offset) ->
                session.open(
                        source, in -> tabs.find(in).ifPresent(tab -> tab.view().showAtTop(offset)));
            case NavigationHistory.Place.InView(LibraryView view) -> {
                tabs.show(view);
                session.tasks().runLater(view::focus);
            }
        }
    }

    /// Opens the source of a note, chooses the note and shows its passage; [#goBack] returns here.
    void goTo(Annotation note, Runnable then) {
        here().ifPresent(history::remember);
        updateDirections();
        session.open(note.source(), in -> {
            in.choose(note.id());
            // After the tab of a source just opened has been laid out and scrolled.
            session.tasks().runLater(() -> {
                in.placements()
                        .findAnnotation(note.id())
                        .ifPresent(shown -> tabs.find(in).ifPresent(tab -> tab.goTo(shown)));
                then.run();
            });
        });
    }

    private void updateDirections() {
        canGoBack.set(history.canGoBack());
        canGoForward.set(history.canGoForward());
    }
}

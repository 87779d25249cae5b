package glossator.ui.shell;

import glossator.document.Range;
import glossator.library.SearchHit;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.dialogs.CommandPalette;
import glossator.ui.search.SearchPane;
import glossator.ui.search.SearchPlaces;
import glossator.ui.session.SavedSearches;
import glossator.ui.session.Session;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finding in all sources: opens the pane, shows what it is about in the tabs, and leads back to
/// where one was.
final class SearchActions implements SearchPlaces {
    /// The longest selection that is looked for.
    private static final int LONGEST = 100;

    private final Session session;
    private final DocumentTabs tabs;
    private final Overlay overlay;
    private final Navigation navigation;
    private final Late<SearchPane> pane;
    private final Visit visit;
    private final Panes panes;

    /// What had the keyboard focus before the pane.
    private @Nullable Node owner;

    private @Nullable Node outside;
    private boolean isFollowed;

    SearchActions(
            Session session,
            DocumentTabs tabs,
            Overlay overlay,
            Navigation navigation,
            Panes panes) {
        this.session = session;
        this.tabs = tabs;
        this.overlay = overlay;
        this.navigation = navigation;
        this.panes = panes;
        visit = new Visit(session, tabs);
        pane = new Late<>(() -> new SearchPane(session, overlay, this));
    }

    // Called by actions

    /// Opens the pane, also from a dialog, which is closed; asks for the selected words, if there
    /// are any.
    void find() {
        overlay.hide();
        Optional<String> selected = isFollowed ? Optional.empty() : selected();
        open();
        selected.ifPresentOrElse(pane.get()::ask, pane.get()::focusField);
    }

    private void open() {
        overlay.hide();
        if (owner == null) {
            owner = outside;
        }
        panes.showSearch(pane.get());
        pane.get().focusField();
    }

    private Optional<String> selected() {
        return tabs.current()
                .map(tab -> tab.view()
                        .selectionProperty()
                        .get()
                        .of(tab.source().document().text())
                        .strip())
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST)
                .filter(words -> words.indexOf('\n') < 0)
                .map(words -> '"' + words.replaceAll("[\"“”„‟«»″＂]", " ").strip() + '"');
    }

    /// Closes the pane where something else is to have its place.
    void giveWay() {
        pane.made().ifPresent(SearchPane::rest);
        panes.hideSearch();
    }

    /// Whether the pane is there.
    boolean isShown() {
        return pane.made().filter(made -> made.getScene() != null).isPresent();
    }

    /// Whether `node` is the pane or in it.
    boolean isInPane(@Nullable Node node) {
        return pane.made().filter(made -> Focus.isWithin(node, made)).isPresent();
    }

    void focusField() {
        pane.get().focusField();
    }

    void saveSearch() {
        open();
        pane.get().saveSearch();
    }

    void showSaved() {
        open();
        pane.get().showSaved();
    }

    private void run(String query) {
        open();
        pane.get().ask(query);
    }

    /// The saved searches, for the palette.
    List<CommandPalette.Entry> entries() {
        return new SavedSearches(session)
                .all().stream()
                        .map(search -> new CommandPalette.Entry(
                                search.name(),
                                Messages.of("ui.search.saved-one"),
                                () -> run(search.query())))
                        .toList();
    }

    /// Whether the keyboard focus is to stay in the pane.
    boolean isInPane() {
        return pane.made().filter(Node::isFocusWithin).isPresent();
    }

    /// Called with what has the keyboard focus. Whoever comes into the pane comes back from it to
    /// where they were; whoever works in a source that was only looked at has opened it.
    void follow(@Nullable Node now) {
        if (now == null || overlay.isShown()) {
            return;
        }
        boolean isInPane = isInPane(now);
        if (isInPane && !isFollowed) {
            visit.begin();
            if (owner == null) {
                owner = outside;
            }
        }
        isFollowed = isInPane;
        if (!isInPane) {
            outside = now;
            owner = null;
            if (isText(now)) {
                session.preview().keep();
            }
        }
    }

    private boolean isText(Node node) {
        return tabs.current().filter(tab -> tab.view().keyboard().equals(node)).isPresent();
    }

    // Called by the pane

    @Override
    public void preview(UUID source, SearchHit hit, List<Range> words) {
        visit.show(source, hit, words, _ -> {});
    }

    @Override
    public void visit(UUID source, SearchHit hit, List<Range> words) {
        navigation.remember(visit.origin());
        visit.show(source, hit, words, in -> {
            session.preview().keep();
            visit.end(in);
            tabs.find(in).ifPresent(tab -> tab.view().keyboard().requestFocus());
        });
    }

    @Override
    public void leave() {
        pane.made().ifPresent(SearchPane::rest);
        visit.leave();
        panes.hideSearch();
        Node before = owner;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        } else {
            tabs.current().ifPresent(tab -> tab.view().keyboard().requestFocus());
        }
        owner = null;
    }
}

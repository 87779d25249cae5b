package glossator.ui.shell;

import glossator.annotation.Color;
import glossator.annotation.ReadingState;
import glossator.annotation.Style;
import glossator.ui.control.Action;
import glossator.ui.dialogs.DraftsDialog;
import glossator.ui.library.SourceArrangement;
import glossator.ui.library.SourceLayout;
import glossator.ui.library.SourcesPane;
import glossator.ui.session.Session;
import glossator.ui.session.Undoing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The list of all actions of the window, menu by menu in the order of the menu bar. Each menu is
/// given the parts that carry out its actions.
final class Actions {
    private final Session session;
    private final BooleanBinding open;
    /// Whether there are sources.
    private final BooleanBinding there;
    private final List<Action> all = new ArrayList<>();

    Actions(Session session) {
        this.session = session;
        this.open = session.currentProperty().isNotNull();
        this.there = Bindings.isNotEmpty(session.sources());
    }

    /// The actions added so far.
    List<Action> all() {
        return all;
    }

    private void add(Action action) {
        all.add(action);
    }

    private void addWhenOpen(String group, String id, String keys, Runnable run) {
        add(Action.of(group, id, keys, run).enabledWhen(open));
    }

    private void addDestructive(Action action) {
        add(action.asDestructive());
    }

    /// @param step the one that the action takes back or makes again
    private void addUndo(Action action, UndoTitles.Title step) {
        addDestructive(action.outsideFields().enabledWhen(step.isThere()).titled(step));
    }

    private void addInText(String group, String id, String keys, Runnable run) {
        add(Action.of(group, id, keys, run).inText().enabledWhen(open));
    }

    Actions addFile(
            ImportActions importing,
            EditionActions editions,
            ReadAgainActions readings,
            Dialogs dialogs,
            SourceActions several,
            DraftsDialog drafts,
            DocumentTabs tabs,
            Runnable quit) {
        add(Action.of("file", "open", "Shortcut+O", importing::chooseFiles));
        add(Action.of("file", "import-report", "", importing::showLastReport));
        addWhenOpen("file", "new-edition", "Shortcut+Shift+N", editions::chooseFile);
        addWhenOpen("file", "editions", "Shortcut+Shift+E", editions::listCurrent);
        addWhenOpen("file", "read-again", "", readings::readCurrentAs);
        add(Action.of("file", "read-better", "", readings::showBetter));
        add(Action.of("file", "paste", "Shortcut+V", importing::paste).outsideFields());
        add(Action.of("file", "export", "Shortcut+E", several::export));
        add(Action.of("file", "export-bibliography", "", several::exportBibliography));
        add(Action.of("file", "bibliography", "", importing::chooseBibliography));
        add(Action.of("file", "details", "Alt+Enter", several::showDetails).enabledWhen(there));
        add(Action.of("file", "take", "", several::take).enabledWhen(there));
        add(Action.of("file", "close", "Shortcut+W", tabs::closeFront)
                .enabledWhen(Bindings.isNotEmpty(tabs.getTabs())));
        var any = Bindings.isNotEmpty(tabs.getTabs());
        add(Action.of("file", "close-others", "", tabs::closeOthers).enabledWhen(any));
        add(Action.of("file", "close-all", "", tabs::closeAll).enabledWhen(any));
        addDestructive(Action.of("file", "remove", "", several::remove).enabledWhen(there));
        addDestructive(Action.of("file", "erase", "", several::erase).enabledWhen(there));
        add(Action.of("file", "trash", "Shortcut+Shift+T", dialogs::showTrash));
        add(Action.of("file", "backups", "Shortcut+Shift+B", dialogs::showBackups));
        add(Action.of("file", "drafts", "", drafts::show));
        add(Action.of("file", "settings", "Shortcut+Comma", dialogs::showSettings));
        addDestructive(Action.of("file", "quit", "Shortcut+Q", quit));
        return this;
    }

    /// What is done to the sources that are selected in the list.
    Actions addSources(Late<SourcesPane> pane) {
        add(inSources("collections", "Shortcut+Shift+K", pane, SourcesPane::toggleCollections));
        add(inSources("new-collection", "", pane, SourcesPane::makeCollection));
        add(inSources("smart-collection", "", pane, SourcesPane::makeSmartCollection));
        Supplier<SourceArrangement> on = () -> pane.get().arrangement();
        add(Action.of(
                "sources",
                "put-in-collection",
                "Shortcut+Shift+P",
                () -> on.get().put()));
        add(Action.of("sources", "take-from-collection", "", () -> on.get().takeOut()));
        add(Action.of("sources", "tag-sources", "", () -> on.get().tag()));
        add(Action.of("sources", "untag-sources", "", () -> on.get().untag()));
        for (ReadingState state : ReadingState.values()) {
            add(Action.of(
                    "sources", "reading-" + state.word(), "", () -> on.get().setReading(state)));
        }
        for (int stars = 0; stars <= 5; stars++) {
            int rating = stars;
            add(Action.of("sources", "rating-" + stars, "", () -> on.get().setRating(rating)));
        }
        return this;
    }

    private static Action inSources(
            String id, String keys, Late<SourcesPane> pane, Consumer<SourcesPane> run) {
        return Action.of("sources", id, keys, () -> run.accept(pane.get()));
    }

    Actions addEdit(
            CopyActions copying,
            SourceActions several,
            ViewActions view,
            SearchActions searching,
            Focus focus,
            Dialogs dialogs) {
        Undoing undoing = session.undoing();
        var titles = new UndoTitles(session);
        addUndo(Action.of("edit", "undo", "Shortcut+Z", undoing::undo), titles.undo());
        addUndo(Action.of("edit", "redo", "Shortcut+Shift+Z", undoing::redo), titles.redo());
        addUndo(
                Action.of("edit", "undo-anywhere", "Shortcut+Alt+Z", undoing::undoAnywhere),
                titles.anywhere());
        addInText("edit", "copy", "Shortcut+C", copying::copySelection);
        addInText("edit", "copy-readings", "Shortcut+Alt+C", copying::copyWithReadings);
        add(Action.of("edit", "copy-reference", "Shortcut+Shift+C", several::copyReference)
                .enabledWhen(there));
        add(Action.of("edit", "copy-entry", "", several::copyBibliography).enabledWhen(there));
        add(Action.of("edit", "citation-style", "", dialogs::chooseCitationStyle));
        addWhenOpen("edit", "find", "Shortcut+F", view::find);
        addWhenOpen("edit", "find-next", "F3", () -> view.findStep(1));
        addWhenOpen("edit", "find-previous", "Shift+F3", () -> view.findStep(-1));
        add(Action.of("edit", "find-all", "Shortcut+Shift+F", searching::find).overDialogs());
        add(Action.of("edit", "save-search", "", searching::saveSearch));
        add(Action.of("edit", "saved-searches", "", searching::showSaved));
        addWhenOpen("edit", "filter-notes", "Shortcut+I", focus::moveToNoteFilter);
        add(Action.of("edit", "codes", "Shortcut+B", dialogs::showCodebook));
        add(Action.of("edit", "authors", "", dialogs::showAuthors));
        add(Action.of("edit", "history", "Shortcut+H", dialogs::showHistory));
        return this;
    }

    Actions addMark(
            AnnotationActions marking,
            AreaCommands areas,
            Runnable openMemo,
            TextKeys keys,
            ReviewActions reviewing,
            RelatedActions related) {
        addInText("mark", "highlight", "H", marking::highlight);
        for (Color color : Color.values()) {
            addInText(
                    "mark",
                    "color-" + color.word(),
                    "" + color.key(),
                    () -> marking.highlight(color));
        }
        addInText("mark", "underline", "U", () -> marking.applyStyle(Style.UNDERLINE));
        addInText("mark", "strike-out", "S", () -> marking.applyStyle(Style.STRIKEOUT));
        addInText("mark", "area", "A", areas::draw);
        addInText("mark", "whole-picture", "Shift+A", areas::markPicture);
        addInText("mark", "area-bounds", "E", areas::changeBounds);
        addInText("mark", "note", "N", marking::editNote);
        addInText("mark", "page-note", "Shift+N", areas::notePage);
        addInText("mark", "memo", "M", openMemo);
        addInText("mark", "edit-note", "Enter", keys::enter);
        addInText("mark", "tag", "T", marking::editTags);
        addInText("mark", "reply", "R", marking::reply);
        addInText("mark", "resolve", "Shift+R", marking::resolve);
        addInText("mark", "boundaries", "B", marking::moveBoundaries);
        BoundaryActions boundaries = marking.boundaries();
        addInText("mark", "lengthen-end", "Shortcut+Alt+Right", () -> boundaries.stepEnd(1));
        addInText("mark", "shorten-end", "Shortcut+Alt+Left", () -> boundaries.stepEnd(-1));
        addInText(
                "mark",
                "lengthen-start",
                "Shortcut+Alt+Shift+Left",
                () -> boundaries.stepStart(-1));
        addInText(
                "mark", "shorten-start", "Shortcut+Alt+Shift+Right", () -> boundaries.stepStart(1));
        addInText("mark", "link", "L", related::linkTo);
        addDestructive(
                Action.of("mark", "delete", "Delete", marking::delete).inText().enabledWhen(open));
        addInText("mark", "next", "J", () -> marking.chooseNext(1));
        addInText("mark", "previous", "K", () -> marking.chooseNext(-1));
        addInText("mark", "leave", "Esc", keys::escape);
        addWhenOpen("mark", "review", "Shortcut+R", reviewing::reviewCurrent);
        return this;
    }

    Actions addGo(
            Navigation navigation,
            DocumentTabs tabs,
            Focus focus,
            ViewActions view,
            PageActions pages,
            Gathering gathering,
            RelatedActions related,
            SearchActions searching,
            Dialogs dialogs) {
        var palette = dialogs.palette(all, searching::entries);
        add(Action.of("go", "palette", "Shortcut+K", palette::show));
        add(Action.of("go", "back", "Alt+Left", navigation::goBack)
                .enabledWhen(navigation.canGoBackProperty()));
        add(Action.of("go", "forward", "Alt+Right", navigation::goForward)
                .enabledWhen(navigation.canGoForwardProperty()));
        var any = Bindings.isNotEmpty(tabs.getTabs());
        add(Action.of("go", "next-tab", "Shortcut+Tab", () -> tabs.selectNext(1))
                .enabledWhen(any));
        add(Action.of("go", "previous-tab", "Shortcut+Shift+Tab", () -> tabs.selectNext(-1))
                .enabledWhen(any));
        add(Action.of("go", "pane", "F6", focus::moveToNextPane));
        add(Action.of("go", "all-notes", "Shortcut+Shift+A", gathering::showNotes));
        add(Action.of("go", "digests", "Shortcut+J", gathering::showDigests));
        add(Action.of("go", "add-to-digest", "Shortcut+Shift+J", gathering::addChosen));
        add(Action.of("go", "filter-sources", "Shortcut+L", focus::moveToSourceFilter));
        addWhenOpen("go", "go-to-place", "Shortcut+G", pages::goToPlace);
        addInText("go", "elsewhere", "W", related::showElsewhere);
        addInText("go", "shared", "Shift+W", related::showShared);
        addInText("go", "follow-link", "Shift+L", related::followLink);
        addInText("go", "page-down", "Space", () -> view.scrollPage(1));
        addInText("go", "page-up", "Shift+Space", () -> view.scrollPage(-1));
        return this;
    }

    Actions addView(ViewActions view, PageActions pages, ReviewActions reviewing, Panes panes) {
        add(Action.of("view", "larger", "Shortcut+Equals", () -> view.zoomBy(1)));
        add(Action.of("view", "smaller", "Shortcut+Minus", () -> view.zoomBy(-1)));
        add(Action.of("view", "standard-size", "Shortcut+0", view::resetZoom));
        add(Action.of("view", "wider", "Shortcut+Close_Bracket", () -> view.widenBy(5)));
        add(Action.of("view", "narrower", "Shortcut+Open_Bracket", () -> view.widenBy(-5)));
        add(Action.of("view", "theme", "Shortcut+Shift+D", view::showNextTheme));
        addWhenOpen("view", "differences", "Shortcut+D", reviewing::showCurrentDifferences);
        addInText("view", "page-view", "P", view::switchView);
        addInText("view", "folds", "O", view::toggleFolds);
        addWhenOpen("view", "fit-page", "Shortcut+9", view::fitPage);
        addWhenOpen("view", "two-pages", "Shortcut+2", pages::toggleTwoPages);
        addWhenOpen("view", "cover-alone", "Shortcut+Shift+2", pages::toggleCoverAlone);
        addWhenOpen("view", "rotate-left", "Shortcut+Shift+L", () -> pages.rotate(-90));
        addWhenOpen("view", "rotate-right", "Shortcut+Shift+R", () -> pages.rotate(90));
        addWhenOpen("view", "straighten", "Shortcut+Shift+S", pages::toggleStraightened);
        addInText("view", "contrast", "C", pages::showNextContrast);
        addWhenOpen("view", "thumbnails", "F7", pages::toggleThumbnails);
        add(Action.of("view", "sources-pane", "F9", panes::toggleSources));
        add(Action.of("view", "sources-table", "Shift+F9", () -> layOut(SourceLayout.TABLE)));
        add(Action.of("view", "sources-compact", "", () -> layOut(SourceLayout.COMPACT)));
        add(Action.of("view", "notes-pane", "F8", panes::toggleNotes));
        return this;
    }

    /// As this, or as a list if they are so already.
    private void layOut(SourceLayout layout) {
        var word = session.settings().sourceLayoutProperty();
        boolean isSo = SourceLayout.of(word.get()) == layout;
        word.set((isSo ? SourceLayout.LIST : layout).word());
    }

    Actions addHelp(Dialogs dialogs) {
        add(Action.of("help", "keys", "F1", () -> dialogs.showShortcuts(all)));
        return this;
    }
}

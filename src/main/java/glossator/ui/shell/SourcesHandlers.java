package glossator.ui.shell;

import glossator.ui.library.SourcesPane;

/// What carries out what is asked for in the pane of sources.
record SourcesHandlers(
        ImportActions importing,
        Dialogs dialogs,
        CopyActions copying,
        EditionActions editions,
        Navigation navigation) {
    /// Connects the pane as soon as it is made, and puts it into its place.
    ///
    /// @param then runs after that
    void follow(Late<SourcesPane> sources, LatePane place, Runnable then) {
        sources.onMade(pane -> {
            connect(pane);
            place.fill();
            then.run();
        });
    }

    private void connect(SourcesPane pane) {
        pane.onAdd(importing::chooseFiles);
        pane.onExport(dialogs::export);
        pane.onBibliography(dialogs::exportBibliography);
        pane.onCite(copying::copyBibliography);
        pane.onNewEdition(importing::chooseEdition);
        pane.onEditions(editions::list);
        pane.onDrop(importing::drop);
        pane.onTake(dialogs::take);
        pane.onErase(dialogs::erase);
        pane.onTrash(dialogs::showTrash);
        pane.onDetails(dialogs::showDetails);
        pane.onOutline(navigation::jump);
    }
}

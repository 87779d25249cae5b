package glossator.ui.shell;

import glossator.ui.notes.NotesPane;

import javafx.beans.property.BooleanProperty;

/// What carries out what is asked for in the pane of notes.
record NotesHandlers(
        AnnotationActions marking,
        Navigation navigation,
        Gathering gathering,
        CopyActions copying,
        RelatedActions related,
        Focus focus,
        Panes panes) {
    /// Connects the pane as soon as it is made, and puts it into its place.
    ///
    /// @param unsaved then tells whether something is typed in it that is not stored
    void follow(Late<NotesPane> notes, LatePane place, BooleanProperty unsaved) {
        notes.onMade(pane -> {
            connect(pane);
            unsaved.bind(pane.unsavedProperty());
            place.fill();
        });
    }

    private void connect(NotesPane pane) {
        pane.onReveal(marking::goTo);
        pane.onLink(navigation::follow);
        pane.onTag(gathering::showTag);
        pane.onAddToDigest(gathering::add);
        pane.onCopy(copying::copy);
        pane.onFollow(related::follow);
        pane.onElsewhere(related::showElsewhere);
        pane.onLeave(focus::moveToText);
        pane.onNeeded(panes::showNotes);
    }
}

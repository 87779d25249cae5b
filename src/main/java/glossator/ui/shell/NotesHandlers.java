package glossator.ui.shell;

import glossator.ui.notes.NotesPane;

/// What carries out what is asked for in the pane of notes.
record NotesHandlers(
        AnnotationActions marking,
        Navigation navigation,
        Gathering gathering,
        CopyActions copying,
        RelatedActions related) {
    void connect(NotesPane pane) {
        pane.onReveal(marking::goTo);
        pane.onLink(navigation::follow);
        pane.onTag(gathering::showTag);
        pane.onAddToDigest(gathering::add);
        pane.onCopy(copying::copy);
        pane.onFollow(related::follow);
        pane.onElsewhere(related::showElsewhere);
    }
}

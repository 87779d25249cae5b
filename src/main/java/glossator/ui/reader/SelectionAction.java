package glossator.ui.reader;

/// What can be done with a selection, besides colouring it.
public enum SelectionAction {
    UNDERLINE,
    STRIKE_OUT,
    NOTE,
    TAG,
    COPY
}

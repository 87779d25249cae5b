package glossator.ui.text;

/// What can be done with a selection, besides colouring it.
public enum Deed {
    UNDERLINE,
    STRIKE_OUT,
    NOTE,
    TAG,
    COPY
}

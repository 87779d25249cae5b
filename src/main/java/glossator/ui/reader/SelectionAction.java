package glossator.ui.reader;

/// An action on a selection other than highlighting it.
public enum SelectionAction {
    UNDERLINE,
    STRIKE_OUT,
    NOTE,
    TAG,
    COPY,
    ELSEWHERE
}

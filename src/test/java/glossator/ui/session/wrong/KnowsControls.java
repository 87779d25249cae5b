package glossator.ui.session.wrong;

/// Breaks [glossator.Rules#floorsOfTheWindow]. Never used.
public final class KnowsControls {
    glossator.ui.control.Toasts toasts;
}

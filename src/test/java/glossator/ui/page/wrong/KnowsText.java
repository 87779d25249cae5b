package glossator.ui.page.wrong;

/// Breaks [glossator.Rules#noCyclesInTheWindow], with its pair. Never used.
public final class KnowsText {
    glossator.ui.text.wrong.KnowsPages pair;
}

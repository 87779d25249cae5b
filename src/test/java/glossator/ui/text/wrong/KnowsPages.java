package glossator.ui.text.wrong;

/// Breaks [glossator.Rules#noCyclesInTheWindow], with its pair. Never used.
public final class KnowsPages {
    glossator.ui.page.wrong.KnowsText pair;
}

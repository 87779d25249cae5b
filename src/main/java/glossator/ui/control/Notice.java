package glossator.ui.control;

import java.util.List;

/// What the [Banner] says about the library.
///
/// @param id a notice replaces the one with the same id
/// @param closable whether the user can close it; otherwise it stays while its reason does
public record Notice(
        String id, Weight weight, String sentence, List<Choice> choices, boolean closable) {
    /// How much a notice matters: heavier ones come first.
    public enum Weight {
        HINT,
        WARNING,
        DANGER
    }

    /// A button of a notice.
    ///
    /// @param key the bundle key of its text
    public record Choice(String key, Runnable run) {}

    public Notice {
        choices = List.copyOf(choices);
    }
}

package glossator.library;

import java.nio.file.Path;
import java.util.List;

/// What a recovery brought back, thing by thing.
///
/// @param library the folder of the library that it made, or that was restored
public record RecoveryReport(Path library, List<Item> items) {
    public RecoveryReport {
        items = List.copyOf(items);
    }

    /// How much of a thing is there again.
    public enum Outcome {
        WHOLE,
        PARTLY,
        LOST
    }

    /// One thing that was looked for.
    ///
    /// @param what the name of a source or of a file, or a part of the library, worded for display
    /// @param detail what it holds; why it is not whole; one sentence, or empty
    public record Item(String what, Outcome outcome, String detail) {}

    /// How many came back that way.
    public int count(Outcome outcome) {
        return (int) items.stream().filter(i -> i.outcome() == outcome).count();
    }

    /// Whether everything came back whole.
    public boolean isWhole() {
        return count(Outcome.WHOLE) == items.size();
    }
}

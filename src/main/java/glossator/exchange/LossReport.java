package glossator.exchange;

import java.util.List;

/// What an export wrote and what it could not write.
///
/// @param written how many annotations are in the export, whole or in part
public record LossReport(int written, List<Loss> losses) {
    public LossReport {
        losses = List.copyOf(losses);
    }

    /// One thing that the export does not hold: a sentence naming what, and why.
    public record Loss(String what, String why) {}
}

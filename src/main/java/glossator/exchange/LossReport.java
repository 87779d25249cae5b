package glossator.exchange;

import java.util.List;

/// What an export contains and what it lost.
///
/// @param written how many annotations are in the export, in whole or in part
public record LossReport(int written, List<Loss> losses) {
    public LossReport {
        losses = List.copyOf(losses);
    }

    /// One thing missing from the export: a sentence saying what, and why.
    public record Loss(String what, String why) {}
}

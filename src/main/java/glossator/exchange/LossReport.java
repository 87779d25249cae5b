package glossator.exchange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What an export contains and what it lost.
///
/// @param written how many annotations are in the export, in whole or in part
/// @param warnings sentences about the export as a whole
/// @param proof what was found when an annotated copy was read again; null for other exports
public record LossReport(
        int written,
        List<Loss> losses,
        List<String> warnings,
        @Nullable CopyProof proof) {
    public LossReport {
        losses = List.copyOf(losses);
        warnings = List.copyOf(warnings);
    }

    public LossReport(int written, List<Loss> losses) {
        this(written, losses, List.of(), null);
    }

    /// Whether nothing is missing or different that is not among the losses.
    public boolean isWhole() {
        return proof == null || proof.isWhole();
    }

    /// One thing missing from the export: a sentence saying what, and why.
    public record Loss(String what, String why) {}
}

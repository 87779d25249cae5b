package glossator.exchange;

import glossator.format.CopyPlan;
import glossator.format.CopyRemainder;
import glossator.format.ImportedDocument;

import java.util.List;

/// What was found when an annotated copy was read again, by the reader and not by its writer, and
/// compared with what it was to hold.
///
/// @param plan what it was to hold
/// @param marks how many annotations were to be in it, without those that the losses say are not
/// @param proven how many of them are, over their words, with all that belongs to them
/// @param replies how many replies are
/// @param untouched how many annotations of the file itself, which are not ours, are as they were
/// @param remainder the rest of the file
/// @param copy as it was read again
public record CopyProof(
        CopyPlan plan,
        int marks,
        int proven,
        int replies,
        int untouched,
        CopyRemainder remainder,
        ImportedDocument copy,
        List<CopyDifference> differences) {
    public CopyProof {
        differences = List.copyOf(differences);
    }

    /// With another plan: that of what the library has, where the copy says more.
    public CopyProof withPlan(CopyPlan other) {
        return new CopyProof(
                other, marks, proven, replies, untouched, remainder, copy, differences);
    }

    /// Whether nothing is different that was not declared.
    public boolean isWhole() {
        return differences.stream().allMatch(CopyDifference::declared);
    }

    /// Whether the text is that of the original.
    public boolean isTextSame() {
        return differences.stream().noneMatch(d -> d.kind() == CopyDifference.Kind.TEXT);
    }

    /// The differences that nobody has declared.
    public List<CopyDifference> undeclared() {
        return differences.stream().filter(d -> !d.declared()).toList();
    }
}

package glossator.library;

import glossator.anchoring.reuse.Reuse;

import java.util.List;

/// What a source has of another one.
///
/// @param source the other source
/// @param edition its newest edition, in which the places count
/// @param passages in the order of the text that was asked about
/// @param age whether it is the later or the earlier of the two, if both dates are known
public record ReusedIn(Source source, Edition edition, List<Reuse> passages, Age age) {
    /// How the date of the other source compares, by when it was published.
    public enum Age {
        EARLIER,
        SAME,
        LATER,
        /// One of the two does not say when it was published.
        UNKNOWN
    }

    public ReusedIn {
        passages = List.copyOf(passages);
    }

    /// How many words of the passages are kept, in all.
    public int kept() {
        return passages.stream().mapToInt(Reuse::kept).sum();
    }

    /// How alike the most alike passage is, 0 to 1.
    public double keptShare() {
        return passages.stream().mapToDouble(Reuse::keptShare).max().orElse(0);
    }
}

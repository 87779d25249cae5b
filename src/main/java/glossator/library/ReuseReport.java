package glossator.library;

import java.util.List;

/// Where a passage, or the passages of a source, stand in other sources.
///
/// @param edition the edition of the source in whose text the passages count
/// @param sources for a passage those with most in common first, for a source the earliest first
/// @param unread how many more sources probably have it but were not compared, because there were
///     too many
/// @param isStopped whether the search was stopped before its end
/// @param progress of the index; what is not yet in it is not found
public record ReuseReport(
        Edition edition,
        List<ReusedIn> sources,
        int unread,
        boolean isStopped,
        IndexProgress progress) {
    public ReuseReport {
        sources = List.copyOf(sources);
    }

    /// How many places there are in all.
    public int places() {
        return sources.stream().mapToInt(s -> s.passages().size()).sum();
    }
}

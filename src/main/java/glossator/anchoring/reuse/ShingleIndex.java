package glossator.anchoring.reuse;

import java.util.UUID;

/// Which stretches of which texts hold a shingle. A text is divided into stretches of
/// [#STRETCH] UTF-16 units; the stretches of all texts are numbered one after the other.
public interface ShingleIndex {
    int STRETCH = 256;

    /// The texts by their stretches.
    ///
    /// @param first the number of its first stretch
    /// @param stretches how many it has
    record IndexedText(UUID id, long first, int stretches) {
        public boolean has(long stretch) {
            return first <= stretch && stretch < first + stretches;
        }
    }

    /// Takes what is found.
    interface Hits {
        /// A stretch that has a hash.
        ///
        /// @param query the place of the hash among those that were asked for
        void add(int query, long stretch);
    }

    /// Finds the stretches of each of the hashes, which must ascend as signed numbers; those of one
    /// hash are given one after the other. May leave out texts that are no longer there.
    void find(int[] hashes, Hits hits);

    /// The text that the stretch belongs to; null if it is gone.
    @org.jspecify.annotations.Nullable
    IndexedText textAt(long stretch);

    /// How many stretches there are, at least 1.
    long size();
}

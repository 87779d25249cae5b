package glossator.anchoring.reuse;

import glossator.anchoring.reuse.ShingleIndex.IndexedText;
import glossator.document.Range;

/// A part of a text that shares shingles with a passage.
///
/// @param first the first of its stretches that share any
/// @param last the last
/// @param score the rarity of the shingles they share, in nats
record Candidate(IndexedText text, long first, long last, double score) {
    /// The part of the text that may hold the whole passage.
    Range near(int passageLength, int textLength) {
        long start = (first - text.first()) * ShingleIndex.STRETCH - passageLength;
        long end = (last - text.first() + 1) * ShingleIndex.STRETCH + passageLength;
        int from = Math.clamp(start, 0, textLength);
        return new Range(from, Math.clamp(end, from, textLength));
    }
}

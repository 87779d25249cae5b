/// Where a passage stands in the other texts of a library, word for word or reworded: an index of
/// shingles proposes places, and the comparison of words judges them.
@NullMarked
package glossator.anchoring.reuse;

import org.jspecify.annotations.NullMarked;

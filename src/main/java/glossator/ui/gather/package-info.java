/// What is gathered from all sources: the notes of the whole library, and digests, the texts that a
/// person composes of quotes and own words.
@NullMarked
package glossator.ui.gather;

import org.jspecify.annotations.NullMarked;

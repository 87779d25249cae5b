/// Where a passage stands in other sources, what a source shares with them, and links between
/// notes.
@NullMarked
package glossator.ui.related;

import org.jspecify.annotations.NullMarked;

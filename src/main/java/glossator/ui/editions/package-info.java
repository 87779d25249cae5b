/// Editions of a source in the window: which one is shown, the review of where its annotations are,
/// and what has changed between two.
@NullMarked
package glossator.ui.editions;

import org.jspecify.annotations.NullMarked;

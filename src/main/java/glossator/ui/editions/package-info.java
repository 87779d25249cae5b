/// Editions of a source in the window: which one is shown, where the marks stand in it, and what
/// has changed between two.
@NullMarked
package glossator.ui.editions;

import org.jspecify.annotations.NullMarked;

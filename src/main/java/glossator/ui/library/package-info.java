/// The pane of sources and outline.
@NullMarked
package glossator.ui.library;

import org.jspecify.annotations.NullMarked;

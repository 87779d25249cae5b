/// Backups, and what is done when the library cannot be opened.
@NullMarked
package glossator.ui.recovery;

import org.jspecify.annotations.NullMarked;

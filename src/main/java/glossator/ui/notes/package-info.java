/// The pane of notes beside the text.
@NullMarked
package glossator.ui.notes;

import org.jspecify.annotations.NullMarked;

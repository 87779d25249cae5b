/// The dialogs over the window: palette, questions, trash, history, codebook, export, settings.
@NullMarked
package glossator.ui.dialogs;

import org.jspecify.annotations.NullMarked;

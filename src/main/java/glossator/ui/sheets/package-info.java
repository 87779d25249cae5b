/// The sheets that lie over the window: palette, questions, trash, history, codebook, settings.
@NullMarked
package glossator.ui.sheets;

import org.jspecify.annotations.NullMarked;

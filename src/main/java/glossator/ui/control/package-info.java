/// Controls and parts of the scene that several features use, and the work-arounds for JavaFX.
@NullMarked
package glossator.ui.control;

import org.jspecify.annotations.NullMarked;

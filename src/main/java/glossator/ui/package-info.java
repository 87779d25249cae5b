/// The window, by feature. The only place with JavaFX.
@NullMarked
package glossator.ui;

import org.jspecify.annotations.NullMarked;

/// The guided tour: the real window, off-screen, driven by real mouse and key events.
@NullMarked
package glossator.ui.tour;

import org.jspecify.annotations.NullMarked;

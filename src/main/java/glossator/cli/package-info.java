/// The command line: short commands over the same engine as the window, and one exception handler.
@NullMarked
package glossator.cli;

import org.jspecify.annotations.NullMarked;

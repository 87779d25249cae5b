/// Draws the pages of a PDF as they are printed.
@NullMarked
package glossator.format.pdf.draw;

import org.jspecify.annotations.NullMarked;

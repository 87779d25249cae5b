/// Annotated copies and comparisons of editions as one HTML file.
@NullMarked
package glossator.exchange.html;

import org.jspecify.annotations.NullMarked;

/// Annotations as a table.
@NullMarked
package glossator.exchange.csv;

import org.jspecify.annotations.NullMarked;

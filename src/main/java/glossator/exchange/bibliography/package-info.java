/// Bibliographies written from the details of sources, and read into them.
@NullMarked
package glossator.exchange.bibliography;

import org.jspecify.annotations.NullMarked;

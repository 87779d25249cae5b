/// Annotations as W3C Web Annotations.
@NullMarked
package glossator.exchange.w3c;

import org.jspecify.annotations.NullMarked;

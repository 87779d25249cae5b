/// Digests, the texts that a person composes of quotes and own words, written for other programs.
@NullMarked
package glossator.exchange.digest;

import org.jspecify.annotations.NullMarked;

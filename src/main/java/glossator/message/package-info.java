/// What the program says to people: sentences from the bundles, and the one exception that carries
/// such a sentence. Depends on nothing.
@NullMarked
package glossator.message;

import org.jspecify.annotations.NullMarked;

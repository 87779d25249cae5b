/// Annotated copies in the document's own format: what is to be in them, and the proof that it is.
@NullMarked
package glossator.exchange.copy;

import org.jspecify.annotations.NullMarked;

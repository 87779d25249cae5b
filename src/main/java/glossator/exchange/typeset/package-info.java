/// Annotated copies that are laid out anew, whatever kind of file the source is.
@NullMarked
package glossator.exchange.typeset;

import org.jspecify.annotations.NullMarked;

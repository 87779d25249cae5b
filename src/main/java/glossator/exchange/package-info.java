/// Annotation sets and annotated copies, to and from other tools. {@link Exchanges} is the list.
@NullMarked
package glossator.exchange;

import org.jspecify.annotations.NullMarked;

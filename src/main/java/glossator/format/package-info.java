/// One class for each file kind: it reads the kind into the text model. {@link Formats} is the
/// list.
@NullMarked
package glossator.format;

import org.jspecify.annotations.NullMarked;

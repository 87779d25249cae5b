/// Citations and lists of works in the styles of journals and publishers, written in CSL.
@NullMarked
package glossator.bibliography.citation;

import org.jspecify.annotations.NullMarked;

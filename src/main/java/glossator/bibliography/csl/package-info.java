/// CSL-JSON.
@NullMarked
package glossator.bibliography.csl;

import org.jspecify.annotations.NullMarked;

/// RIS.
@NullMarked
package glossator.bibliography.ris;

import org.jspecify.annotations.NullMarked;

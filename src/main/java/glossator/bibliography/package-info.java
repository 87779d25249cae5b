/// Bibliographies: what is known about works, read from and written for reference managers, and
/// citations of them in the styles of journals.
@NullMarked
package glossator.bibliography;

import org.jspecify.annotations.NullMarked;

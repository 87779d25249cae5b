/// OpenDocument texts.
@NullMarked
package glossator.format.office.odt;

import org.jspecify.annotations.NullMarked;

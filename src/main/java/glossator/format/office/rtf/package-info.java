/// Rich Text Format.
@NullMarked
package glossator.format.office.rtf;

import org.jspecify.annotations.NullMarked;

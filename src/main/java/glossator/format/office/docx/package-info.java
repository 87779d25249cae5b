/// Word documents (Office Open XML).
@NullMarked
package glossator.format.office.docx;

import org.jspecify.annotations.NullMarked;

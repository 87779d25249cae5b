/// What the marks of CommonMark in a note mean, for formats whose files hold notes as plain or rich
/// text.
@NullMarked
package glossator.format.note;

import org.jspecify.annotations.NullMarked;

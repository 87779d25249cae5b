/// The immutable text model read from an edition: blocks, marks-up, outline, pages. Depends on
/// nothing.
@NullMarked
package glossator.document;

import org.jspecify.annotations.NullMarked;

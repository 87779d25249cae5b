/// The immutable text model read from an edition: blocks, inlines, outline, pages. Depends on
/// nothing but [glossator.message].
@NullMarked
package glossator.document;

import org.jspecify.annotations.NullMarked;

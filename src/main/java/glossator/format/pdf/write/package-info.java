/// How changed and new objects are added to a PDF file: their syntax, the cross-references, what
/// the file allows and claims, and what annotations look like. Knows nothing of the text.
@NullMarked
package glossator.format.pdf.write;

import org.jspecify.annotations.NullMarked;

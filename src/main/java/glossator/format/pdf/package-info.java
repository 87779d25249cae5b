/// PDF: the import of one file, and what is made of its layout: blocks, links, outline,
/// annotations, and where each character is on its page.
@NullMarked
package glossator.format.pdf;

import org.jspecify.annotations.NullMarked;

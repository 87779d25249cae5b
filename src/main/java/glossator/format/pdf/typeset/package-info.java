/// Texts laid out on new pages: the fonts for them, their scripts, links between them.
@NullMarked
package glossator.format.pdf.typeset;

import org.jspecify.annotations.NullMarked;

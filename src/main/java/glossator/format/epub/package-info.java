/// Books in EPUB 2 and 3, with the annotations that other programs left in them.
@NullMarked
package glossator.format.epub;

import org.jspecify.annotations.NullMarked;

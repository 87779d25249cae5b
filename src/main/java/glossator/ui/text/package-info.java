/// The reading view: text, marks, overview strip, find. The only place with RichTextFX.
@NullMarked
package glossator.ui.text;

import org.jspecify.annotations.NullMarked;

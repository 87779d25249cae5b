/// The text view: paragraphs, highlights, selection. The only place with RichTextFX.
@NullMarked
package glossator.ui.text;

import org.jspecify.annotations.NullMarked;

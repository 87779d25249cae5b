/// Plain text: paragraphs, headings, lists and tables recognized by the layout of the lines.
@NullMarked
package glossator.format.text;

import org.jspecify.annotations.NullMarked;

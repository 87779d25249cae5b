/// The second step: glyphs become rows, lines, columns in reading order, paragraphs, headings,
/// lists and footnotes.
@NullMarked
package glossator.format.pdf.layout;

import org.jspecify.annotations.NullMarked;

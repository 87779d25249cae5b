/// The first step: PDFBox runs a page and leaves its glyphs and pictures with their places, within
/// a deadline.
@NullMarked
package glossator.format.pdf.glyph;

import org.jspecify.annotations.NullMarked;

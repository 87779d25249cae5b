/// What the files of word processors have in common: paragraphs, comments, list numbers, symbol
/// fonts, names of styles.
@NullMarked
package glossator.format.office;

import org.jspecify.annotations.NullMarked;

/// What sources of several kinds have in common: charsets, dates, languages, numerals, pictures,
/// and links that may be followed.
@NullMarked
package glossator.format.source;

import org.jspecify.annotations.NullMarked;

/// What annotated copies of word processor documents have in common: how an annotation of this
/// program is recognized in them, whichever program has saved them since.
@NullMarked
package glossator.format.office.copy;

import org.jspecify.annotations.NullMarked;

/// What the annotated copies of texts and web pages share: the record of the annotations that only
/// this program reads, and the form of their notes that everybody can.
@NullMarked
package glossator.format.copy;

import org.jspecify.annotations.NullMarked;

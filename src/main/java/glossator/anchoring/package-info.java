/// How the passage of an annotation is found again in another text: two texts are compared word by
/// word, or a quote is looked for without the text it was taken from. Pure functions over the
/// values of [glossator.annotation].
@NullMarked
package glossator.anchoring;

import org.jspecify.annotations.NullMarked;

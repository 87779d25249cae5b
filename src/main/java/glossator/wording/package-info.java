/// How the program says locators, citations, what became of an annotation, and the steps of the
/// journal: the same words in the window, on the command line and in exports.
@NullMarked
package glossator.wording;

import org.jspecify.annotations.NullMarked;

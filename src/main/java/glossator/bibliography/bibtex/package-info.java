/// BibTeX and biblatex.
@NullMarked
package glossator.bibliography.bibtex;

import org.jspecify.annotations.NullMarked;

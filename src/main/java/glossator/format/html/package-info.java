/// Saved web pages, and HTML wherever else it occurs: the one walk over a page, which books, mail
/// and saved pages share.
@NullMarked
package glossator.format.html;

import org.jspecify.annotations.NullMarked;

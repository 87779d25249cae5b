/// The page view: the pages as printed, one below the other, with the highlights drawn over them.
@NullMarked
package glossator.ui.page;

import org.jspecify.annotations.NullMarked;

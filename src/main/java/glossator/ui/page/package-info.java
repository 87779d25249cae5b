/// The page as printed: pages one below the other, with the marks drawn over them.
@NullMarked
package glossator.ui.page;

import org.jspecify.annotations.NullMarked;

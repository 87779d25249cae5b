/// Markdown with its front matter.
@NullMarked
package glossator.format.markdown;

import org.jspecify.annotations.NullMarked;

/// Annotated copies and notes as Markdown.
@NullMarked
package glossator.exchange.markdown;

import org.jspecify.annotations.NullMarked;

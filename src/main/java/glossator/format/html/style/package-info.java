/// Which elements of a page its style sheets hide, as a browser on a screen 1,000 pixels wide would
/// decide. Of all that CSS can say, only this is asked.
@NullMarked
package glossator.format.html.style;

import org.jspecify.annotations.NullMarked;

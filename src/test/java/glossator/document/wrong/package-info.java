/// Classes that break the rules of the architecture, each in one way, to show that the rules see.
@NullMarked
package glossator.document.wrong;

import org.jspecify.annotations.NullMarked;

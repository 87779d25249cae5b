@NullMarked
package glossator;

import org.jspecify.annotations.NullMarked;

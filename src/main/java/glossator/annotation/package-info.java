/// What a reader adds to a passage, how it is remembered, and the step of the journal that changes
/// it. Pure functions and values.
@NullMarked
package glossator.annotation;

import org.jspecify.annotations.NullMarked;

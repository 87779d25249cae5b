/// What a user adds to a source, how it is remembered, and the change of the journal that makes or
/// edits it. Values and pure functions; how a passage is found again is the business of
/// [glossator.anchoring].
@NullMarked
package glossator.annotation;

import org.jspecify.annotations.NullMarked;

/// Measures annotated copies, and asks other programs about them: `mvn -Pcopies verify` prints it
/// as tables.
@NullMarked
package glossator.copies;

import org.jspecify.annotations.NullMarked;

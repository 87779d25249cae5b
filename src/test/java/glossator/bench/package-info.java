/// Measures the program as a reader meets it, on a display of its own and beside the programs that
/// readers use today: `mvn -Pbench verify`.
@NullMarked
package glossator.bench;

import org.jspecify.annotations.NullMarked;

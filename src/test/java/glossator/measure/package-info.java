/// Measures what the readers of files do, and prints it as tables: `mvn -Pmeasure verify`.
@NullMarked
package glossator.measure;

import org.jspecify.annotations.NullMarked;

/// The library folder: database and original files. The only place with {@code java.sql};
/// {@link Library#apply} is the only way to write an annotation.
@NullMarked
package glossator.library;

import org.jspecify.annotations.NullMarked;

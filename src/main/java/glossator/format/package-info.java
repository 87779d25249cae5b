/// The kinds of files: their list, what each of them must do, and the values that they take and
/// give. Each kind has a room of its own, which only the list knows.
@NullMarked
package glossator.format;

import org.jspecify.annotations.NullMarked;

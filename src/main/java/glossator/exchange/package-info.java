/// Annotated copies and annotation sets for other programs: the list of exporters, the file they
/// are written to, and what several kinds of export share. Each family has a room of its own.
@NullMarked
package glossator.exchange;

import org.jspecify.annotations.NullMarked;

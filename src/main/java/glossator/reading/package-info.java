/// Reads files in a worker process, where time, memory and a crash are bounded: what the window
/// asks, how it travels, and the two ends of the way.
@NullMarked
package glossator.reading;

import org.jspecify.annotations.NullMarked;

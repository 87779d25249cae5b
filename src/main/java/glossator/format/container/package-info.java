/// The guarded ways into a file: its signature, zip archives, XML, and what a document can do
/// without, within limits that no hostile file gets past.
@NullMarked
package glossator.format.container;

import org.jspecify.annotations.NullMarked;

/// One open document in its tab: text and page view, find bar, overview, and the bar at the
/// selection.
@NullMarked
package glossator.ui.reader;

import org.jspecify.annotations.NullMarked;

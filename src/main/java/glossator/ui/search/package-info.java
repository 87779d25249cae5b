/// Finding in all sources: the pane with the query and what it finds, and saved searches.
@NullMarked
package glossator.ui.search;

import org.jspecify.annotations.NullMarked;

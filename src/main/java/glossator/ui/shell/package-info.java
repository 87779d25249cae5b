/// The window itself: its panes and tabs, its list of actions, and what joins the features
/// together.
@NullMarked
package glossator.ui.shell;

import org.jspecify.annotations.NullMarked;

/// What the window works with, without a scene: the session and its open sources, settings, work in
/// the background. Everything that is stored and shown goes through here.
@NullMarked
package glossator.ui.session;

import org.jspecify.annotations.NullMarked;

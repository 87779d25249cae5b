package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.ui.OpenSource;

import java.util.List;

/// What the mouse does to passages of an open document, with the bar at the selection or by a
/// click.
public interface PassageActions {
    /// Highlights what is selected, or gives the chosen annotation this color.
    void highlight(Color color);

    /// Does what another button of the bar says.
    void perform(Deed deed);

    /// Chooses among the annotations under a click; where there are none, none is chosen any more.
    void choose(OpenSource in, List<Annotation> clicked);
}

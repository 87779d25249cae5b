package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.ui.control.AreaView;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import java.util.List;
import java.util.Optional;

/// Makes and changes the annotations of areas.
final class AreaAnnotations {
    private final Session session;
    private final DocumentTabs tabs;

    AreaAnnotations(Session session, DocumentTabs tabs) {
        this.session = session;
        this.tabs = tabs;
    }

    /// Begins to draw an area in the view in front, or leaves that.
    void toggleDrawing() {
        tabs.current().flatMap(DocumentTab::areas).ifPresent(AreaView::toggleDrawing);
    }

    /// Marks the picture in view as a whole.
    void markPicture() {
        tabs.current().ifPresent(DocumentTab::markPicture);
    }

    /// Makes an annotation at this position of the text and chooses it, or the one that is there
    /// already.
    void add(OpenSource in, Target.Area area, int position) {
        Optional<Placement> same = in.placements().all().stream()
                .filter(p -> p.target() instanceof Target.Area other
                        && other.surface().equals(area.surface())
                        && other.rectangles().equals(area.rectangles()))
                .findFirst();
        if (same.isPresent()) {
            in.choose(same.get().id());
            return;
        }
        Color color = session.settings().lastColorProperty().get();
        Annotation made = session.annotating().make(in, area, position, color);
        session.annotating()
                .apply(List.of(Change.add(made)), () -> in.choose(made.id()));
    }

    /// Gives an annotation other bounds on the same page or picture of the edition shown.
    void change(OpenSource in, Annotation annotation, Target.Area area) {
        int position = in.placements()
                .findRange(annotation.id())
                .orElse(annotation.selector().range())
                .start();
        session.anchorDecisions().place(in, annotation, area, position);
    }
}

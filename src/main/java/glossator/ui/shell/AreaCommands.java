package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Rectangle;
import glossator.annotation.Target;
import glossator.message.Messages;
import glossator.ui.control.Toasts;
import glossator.ui.notes.NotesPane;
import glossator.ui.page.AreaActions;
import glossator.ui.page.PageAreas;
import glossator.ui.page.PageView;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.TargetPlace;
import glossator.ui.text.PictureActions;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Annotates areas of printed pages, and pages as a whole: makes them, changes their bounds, and
/// computes the words beneath.
final class AreaCommands {
    private final Session session;
    private final DocumentTabs tabs;
    private final Late<NotesPane> notes;
    private final Toasts toasts;

    AreaCommands(Session session, DocumentTabs tabs, Late<NotesPane> notes, Toasts toasts) {
        this.session = session;
        this.tabs = tabs;
        this.notes = notes;
        this.toasts = toasts;
    }

    /// Lets the user draw an area on the picture in view or on the pages, which are shown for that,
    /// or ends that.
    void draw() {
        Optional<DocumentTab> tab = tabs.current();
        boolean onPicture = tab.filter(t -> !t.showsPages())
                .filter(t -> t.text().hasPicture() || !t.hasPages())
                .isPresent();
        if (onPicture) {
            tab.get().text().toggleDrawing();
            return;
        }
        boolean shown = tab.filter(DocumentTab::showsPages).isPresent();
        withPages(pages -> {
            if (shown || !pages.drawingProperty().get()) {
                pages.toggleDrawing();
            }
        });
    }

    /// Marks the picture in view as a whole.
    void markPicture() {
        tabs.current()
                .filter(tab -> !tab.showsPages())
                .ifPresentOrElse(
                        tab -> tab.text().markPicture(),
                        () -> toasts.showInfo(Messages.of("ui.picture.none")));
    }

    private void withPages(Consumer<PageAreas> action) {
        Optional<DocumentTab> tab = tabs.current();
        if (tab.filter(DocumentTab::hasPages).isEmpty()) {
            toasts.showInfo(Messages.of("ui.area.no-pages"));
            return;
        }
        if (!tab.get().showsPages()) {
            tab.get().toggleView();
        }
        tab.flatMap(DocumentTab::pagesInFront).map(PageView::areas).ifPresent(action);
    }

    /// Lets keys move and resize the chosen area.
    void changeBounds() {
        Optional<Annotation> chosen = session.current().flatMap(OpenSource::chosen);
        if (chosen.filter(a -> a.target() instanceof Target.Area).isEmpty()) {
            toasts.showInfo(Messages.of("ui.area.choose"));
            return;
        }
        if (chosen.get().target().onPage().isEmpty()) {
            tabs.current().ifPresent(this::changeOnPicture);
            return;
        }
        withPages(pages -> {
            if (!pages.changeArea()) {
                toasts.showInfo(Messages.of("ui.area.not-here"));
            }
        });
    }

    private void changeOnPicture(DocumentTab tab) {
        if (tab.showsPages()) {
            tab.toggleView();
        }
        if (!tab.text().changeArea()) {
            toasts.showInfo(Messages.of("ui.picture.hidden"));
        }
    }

    /// Opens a new note on the page that the user is looking at.
    void notePage() {
        Optional<DocumentTab> tab = tabs.current();
        if (tab.isEmpty()) {
            return;
        }
        OpenSource in = tab.get().source();
        in.page(tab.get().currentPage())
                .ifPresentOrElse(
                        page -> add(
                                in,
                                page.target(),
                                page.position(),
                                a -> notes.get().edit(a.id())),
                        () -> toasts.showInfo(Messages.of("ui.page-note.no-pages")));
    }

    private void add(OpenSource in, Target target, int position, Consumer<Annotation> then) {
        Annotation made = session.annotating()
                .make(
                        in,
                        target,
                        position,
                        session.settings().lastColorProperty().get());
        session.annotating().apply(List.of(Change.add(made)), () -> {
            in.choose(made.id());
            then.accept(made);
        });
    }

    /// What the pages of a source request.
    AreaActions of(OpenSource in) {
        return new AreaActions(
                (page, rectangles) -> add(in, page, rectangles),
                (annotation, rectangles) -> change(in, annotation, rectangles),
                annotation -> notes.get().edit(annotation.id()));
    }

    /// What the text of a source requests about its pictures.
    PictureActions ofPictures(OpenSource in) {
        return new PictureActions(
                (area, position) -> addOnce(in, area, position),
                (annotation, area) -> change(in, annotation, area),
                toasts::showInfo);
    }

    /// Chooses the annotation of this very area, if there is one.
    private void addOnce(OpenSource in, Target.Area area, int position) {
        in.placements().all().stream()
                .filter(p -> p.target() instanceof Target.Area other
                        && other.surface().equals(area.surface())
                        && other.rectangles().equals(area.rectangles()))
                .findFirst()
                .ifPresentOrElse(
                        same -> in.choose(same.id()), () -> add(in, area, position, a -> {}));
    }

    private void change(OpenSource in, Annotation annotation, Target.Area area) {
        int position = in.placements()
                .findRange(annotation.id())
                .orElse(annotation.selector().range())
                .start();
        session.anchorDecisions().place(in, annotation, area, position);
    }

    private void add(OpenSource in, int index, List<Rectangle> rectangles) {
        TargetPlace place = in.area(index, rectangles);
        add(in, place.target(), place.position(), a -> {});
    }

    private void change(OpenSource in, Annotation annotation, List<Rectangle> rectangles) {
        in.placements()
                .findPlacement(annotation.id())
                .flatMap(p -> p.target().onPage())
                .map(surface -> in.area(surface.index(), rectangles))
                .ifPresent(place -> session.anchorDecisions()
                        .place(in, annotation, place.target(), place.position()));
    }

    /// Stores the area that is drawn or changed in a tab; false if there is none.
    boolean store(DocumentTab tab) {
        return tab.areas().storeArea();
    }

    /// Leaves the area that is drawn or changed in a tab; false if there is none.
    boolean leave(DocumentTab tab) {
        return tab.areas().leaveArea();
    }
}

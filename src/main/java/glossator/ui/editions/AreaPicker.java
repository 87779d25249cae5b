package glossator.ui.editions;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.message.Messages;
import glossator.ui.control.AreaPicture;
import glossator.ui.control.CutOuts;
import glossator.ui.control.Widgets;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.TargetPlace;
import glossator.wording.TargetWording;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Lets the user draw where an area is in the edition shown, or go to the page that a page note
/// belongs on, under a banner that asks for it and shows what was marked.
public final class AreaPicker {
    private static final double WIDE = 150;
    private static final double TALL = 80;

    private final Session session;
    private final Function<OpenSource, Optional<DocumentTab>> readers;
    private @Nullable Pick now;

    private record Pick(
            DocumentTab tab,
            PickingBanner banner,
            Annotation annotation,
            Consumer<TargetPlace> taken,
            Runnable givenUp) {
        boolean isPage() {
            return annotation.target() instanceof Target.WholePage;
        }
    }

    /// `readers` returns the tab of an open source.
    public AreaPicker(Session session, Function<OpenSource, Optional<DocumentTab>> readers) {
        this.session = session;
        this.readers = readers;
    }

    /// Why there is nothing in this edition that the annotation could be on; empty if there is.
    Optional<String> refusal(OpenSource in, Annotation annotation) {
        Optional<DocumentTab> tab = readers.apply(in);
        boolean page = annotation.target() instanceof Target.WholePage;
        boolean pages = tab.filter(DocumentTab::hasPages).isPresent();
        boolean pictures = !page && tab.filter(t -> t.text().hasPictures()).isPresent();
        return pages || pictures
                ? Optional.empty()
                : Optional.of(Messages.of(page ? "ui.placing.no-pages" : "ui.placing.nothing"));
    }

    /// Switches to the pages or pictures; `taken` receives the place, `givenUp` runs if the user
    /// cancels.
    ///
    /// @param made the pages of the edition that the annotation was made in, as far as they are
    ///     known
    void begin(
            OpenSource in,
            Placement placement,
            AreaPicture.Pages made,
            Consumer<TargetPlace> taken,
            Runnable givenUp) {
        end();
        readers.apply(in).ifPresent(tab -> {
            Annotation annotation = placement.annotation();
            var pick = new Pick(tab, banner(annotation, made), annotation, taken, givenUp);
            now = pick;
            tab.addBanner(pick.banner());
            bringToFront(tab, placement);
            pick.banner().say(Messages.of(pick.isPage() ? "ui.placing.page" : "ui.placing.area"));
            if (!pick.isPage()) {
                draw(pick);
            }
            tab.view().keyboard().requestFocus();
        });
    }

    private PickingBanner banner(Annotation annotation, AreaPicture.Pages made) {
        boolean page = annotation.target() instanceof Target.WholePage;
        String title = TargetWording.title(annotation.target());
        String note = Widgets.toOneLine(annotation.note());
        return new PickingBanner(
                page ? MaterialDesignB.BOOK_OPEN_PAGE_VARIANT : MaterialDesignS.SELECTION_DRAG,
                annotation,
                note.isEmpty() ? title : Messages.of("ui.placing.what", title, note),
                picture(annotation, made, title),
                Widgets.button(page ? "ui.placing.take-page" : "ui.placing.take", this::takeShown),
                Widgets.button("ui.cancel", this::giveUp));
    }

    private AreaPicture picture(Annotation annotation, AreaPicture.Pages made, String title) {
        var arrived = new Runnable[] {() -> {}};
        var picture = new AreaPicture(new CutOuts(session, () -> arrived[0].run()), TALL);
        arrived[0] = picture::refresh;
        picture.show(made, annotation.target(), Messages.of("ui.review.picture.before", title));
        picture.fitWidth(WIDE);
        return picture;
    }

    /// Shows the pages for what was on a page, else the text with its pictures, as far as there
    /// are any, and goes to where it is now or was before.
    private static void bringToFront(DocumentTab tab, Placement placement) {
        Target target = placement.target();
        boolean onPicture =
                target instanceof Target.Area area && area.surface() instanceof Surface.Picture;
        boolean wantsPages = tab.hasPages() && !(onPicture && tab.text().hasPictures());
        if (tab.showsPages() != wantsPages) {
            tab.toggleView();
        }
        if (!placement.isOrphan()) {
            tab.reveal(placement.annotation());
        } else if (wantsPages && target.onPage().isPresent()) {
            int last = tab.pageLabels().size() - 1;
            tab.showPage(Math.min(target.onPage().get().index(), last));
        }
    }

    /// In both views: the user may turn to the other one.
    private void draw(Pick pick) {
        OpenSource in = pick.tab().source();
        UUID id = pick.annotation().id();
        pick.tab()
                .pagesInFront()
                .ifPresent(pages -> pages.areas()
                        .place(id, (page, parts) -> finish(pick, in.area(page, parts))));
        pick.tab()
                .text()
                .place(id, (area, position) -> finish(pick, new TargetPlace(area, position)));
    }

    private void finish(Pick pick, TargetPlace place) {
        end();
        pick.taken().accept(place);
    }

    private void takeShown() {
        Pick pick = now;
        if (pick != null) {
            take(pick.tab());
            pick.tab().view().keyboard().requestFocus();
        }
    }

    /// Handles Enter in `front`; false if nothing is being placed there.
    public boolean take(DocumentTab front) {
        Pick pick = now;
        if (pick == null || !pick.tab().equals(front)) {
            return false;
        }
        if (!pick.isPage()) {
            return front.areas().storeArea();
        }
        front.source().page(front.currentPage()).ifPresent(place -> finish(pick, place));
        return true;
    }

    /// Handles Esc in `front`; false if nothing is being placed there.
    public boolean cancel(DocumentTab front) {
        boolean placing = now != null && now.tab().equals(front);
        if (placing) {
            giveUp();
        }
        return placing;
    }

    private void giveUp() {
        Pick pick = now;
        end();
        if (pick != null) {
            pick.givenUp().run();
        }
    }

    private void end() {
        Pick pick = now;
        now = null;
        if (pick != null) {
            pick.tab().removeBanner(pick.banner());
            pick.tab().leaveAreas();
        }
    }
}

package glossator.ui.page;

import glossator.annotation.Rectangle;
import glossator.document.Quad;
import glossator.document.Range;
import glossator.ui.session.Tasks;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;

import org.jspecify.annotations.Nullable;

/// Scrolls passages into view and reports which passage is in view.
final class PageScroller {
    private final PageTextMap places;
    private final PageViewport viewport;
    private final PageGeometry geometry;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Range> inView =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private Runnable atFirstLayout = () -> {};

    /// Where the view was sent, until the user scrolls away; -1 if nowhere.
    private int target = -1;

    private int targetPage = -1;
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(0);
    private boolean updating;

    PageScroller(PageTextMap places, PageViewport viewport, PageGeometry geometry, Tasks tasks) {
        this.places = places;
        this.viewport = viewport;
        this.geometry = geometry;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<Range> inViewProperty() {
        return inView.getReadOnlyProperty();
    }

    void showAtTop(int offset) {
        whenLaid(() -> show(offset, PageStack.GAP));
    }

    /// Scrolls only if the character at `offset` is out of view, and then to a third below the top.
    void reveal(int offset) {
        whenLaid(() -> {
            revealCaret(offset);
            target = offset;
        });
    }

    /// Like [#reveal], but immediately, for a caret that the user moves.
    void revealCaret(int offset) {
        if (!geometry.isInView(offset)) {
            show(offset, viewport.height() / 3);
        }
    }

    /// Puts the line of `offset` at `below` pixels from the top.
    private void show(int offset, double below) {
        int page = places.pageOf(offset);
        Quad at = places.caretAt(page, offset);
        if (at == null) {
            viewport.showPage(page);
        } else {
            Bounds on = viewport.transform(page).bounds(at);
            viewport.show(page, on.getMinX(), on.getMinY(), below);
        }
        target = offset;
        targetPage = page;
        updateSoon();
    }

    /// Scrolls a rectangle of a printed page into view.
    void reveal(int shown, Rectangle printed) {
        whenLaid(() -> {
            geometry.reveal(shown, printed);
            target = -1;
            targetPage = shown;
            updateSoon();
        });
    }

    /// Called when the user has scrolled away.
    void forgetTarget() {
        target = -1;
        targetPage = -1;
    }

    /// Scrolls a page to the top.
    void showPage(int shown) {
        whenLaid(() -> {
            viewport.showPage(shown);
            target = -1;
            targetPage = shown;
            updateSoon();
        });
    }

    /// The page the user is most likely looking at: where the view was sent, as long as it is
    /// there.
    ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    private int currentPage() {
        int middle = viewport.middlePage();
        boolean there = targetPage >= viewport.firstPage()
                && targetPage <= viewport.lastPage()
                && viewport.isLaid();
        return there ? targetPage : middle;
    }

    private void whenLaid(Runnable action) {
        if (viewport.isLaid()) {
            action.run();
        } else {
            atFirstLayout = action;
        }
    }

    /// Runs what has been waiting until the view has a size.
    void runWaiting() {
        Runnable waiting = atFirstLayout;
        atFirstLayout = () -> {};
        waiting.run();
    }

    void updateSoon() {
        if (!updating) {
            updating = true;
            tasks.runLater(() -> {
                updating = false;
                update();
            });
        }
    }

    /// Updates the passage in view; it begins at the target as long as that is in view.
    private void update() {
        if (!viewport.isLaid()) {
            return;
        }
        Range seen = null;
        for (int one = viewport.firstPage(); one <= viewport.lastPage(); one++) {
            int on = one;
            seen = union(seen, places.rangeOf(one, line -> geometry.isInView(on, line)));
        }
        page.set(currentPage());
        if (seen == null) {
            int at = places.pages().get(page.get()).range().start();
            seen = new Range(at, at);
        }
        inView.set(seen.contains(target) ? new Range(target, seen.end()) : seen);
    }

    private static @Nullable Range union(@Nullable Range one, @Nullable Range other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Range(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }
}

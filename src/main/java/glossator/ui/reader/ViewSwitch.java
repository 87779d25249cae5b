package glossator.ui.reader;

import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.DocumentView;
import glossator.ui.page.PageDisplay;
import glossator.ui.page.PageView;
import glossator.ui.session.OpenSource;
import glossator.ui.text.TextView;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Switches between the two views of a document, its text and its pages. The view brought to the
/// front shows the passage that the other one showed.
final class ViewSwitch implements PageBar.Handler {
    private final OpenSource source;
    private final TextView text;
    private final Supplier<PageView> makePages;
    private final Consumer<Boolean> chosen;
    private final ObjectProperty<Boolean> thumbnails;
    private final PageBar bar = new PageBar(this);
    private final ReadOnlyObjectWrapper<DocumentView> front;
    private @Nullable PageView pages;
    private boolean hasPages;
    private int place;

    /// @param makePages called when the pages are shown for the first time
    /// @param chosen called with whether the user has chosen the pages
    /// @param thumbnails whether thumbnails are shown beside the pages
    ViewSwitch(
            OpenSource source,
            TextView text,
            Supplier<PageView> makePages,
            Consumer<Boolean> chosen,
            ObjectProperty<Boolean> thumbnails) {
        this.source = source;
        this.text = text;
        this.makePages = makePages;
        this.chosen = chosen;
        this.thumbnails = thumbnails;
        this.front = new ReadOnlyObjectWrapper<>(text);
    }

    /// The bar with the two buttons, to be placed above the view.
    PageBar bar() {
        return bar;
    }

    ReadOnlyObjectProperty<DocumentView> frontProperty() {
        return front.getReadOnlyProperty();
    }

    DocumentView front() {
        return front.get();
    }

    /// The page view, if it has been shown.
    Optional<PageView> pages() {
        return Optional.ofNullable(pages);
    }

    boolean hasPages() {
        return hasPages;
    }

    boolean showsPages() {
        return front().equals(pages);
    }

    /// Whether the document contains no letters at all.
    boolean isScan() {
        return source.document().text().chars().noneMatch(Character::isLetterOrDigit);
    }

    /// Makes the pages of the document available, and shows them at once if `show`.
    void offerPages(boolean show) {
        hasPages = true;
        bar.offer();
        updateBar();
        if (show) {
            bringToFront(ensurePages(), restored());
        }
    }

    /// Where the document was left, as long as that is in view: the text of a scan is so short that
    /// it is in view as a whole, and begins with the first page.
    private int restored() {
        Range seen = front().inViewProperty().get();
        return seen.start() <= place && place <= seen.end() ? place : passage();
    }

    private PageView ensurePages() {
        PageView known = pages;
        if (known == null) {
            known = makePages.get();
            known.percentProperty().subscribe(p -> bar.showSize(p.longValue()));
            known.displayProperty().subscribe(bar::showDisplay);
            known.areas().drawingProperty().subscribe(bar::showDrawing);
            pages = known;
        }
        return known;
    }

    /// Switches between text and pages; does nothing if there are no pages.
    void toggle() {
        if (hasPages) {
            bringToFront(showsPages() ? text : ensurePages(), passage());
            chosen.accept(showsPages());
            front().keyboard().requestFocus();
        }
    }

    private void bringToFront(DocumentView other, int at) {
        DocumentView before = front();
        boolean focused = before.keyboard().isFocused();
        front.set(other);
        updateBar();
        other.select(before.selectionProperty().get());
        other.showAtTop(at);
        if (focused) {
            other.keyboard().requestFocus();
        }
    }

    private void updateBar() {
        boolean shown = showsPages();
        bar.show(shown, shown && isScan() ? Messages.of("ui.page.scan") : "");
    }

    /// The user's position: the selected or chosen passage if it is in view, else the start of the
    /// view.
    private int passage() {
        Range seen = front().inViewProperty().get();
        Range selected = front().selectionProperty().get();
        if (!selected.isEmpty() && selected.overlaps(seen)) {
            return selected.start();
        }
        return source.chosenPlace()
                .filter(r -> r.overlaps(seen))
                .map(Range::start)
                .orElse(seen.isEmpty() ? place : seen.start());
    }

    /// Goes to where the user was when the document was last open.
    void restorePlace(int at) {
        place = at;
        if (at > 0) {
            front().showAtTop(at);
        }
    }

    // Handler of the bar

    @Override
    public void showPages(boolean toPages) {
        if (toPages != showsPages()) {
            toggle();
        } else {
            updateBar();
        }
    }

    @Override
    public void zoomBy(int steps) {
        ensurePages().zoomBy(steps);
    }

    @Override
    public void fitWidth() {
        ensurePages().fitWidth();
    }

    @Override
    public void fitPage() {
        ensurePages().fitPage();
    }

    @Override
    public void changeDisplay(UnaryOperator<PageDisplay> change) {
        PageView view = ensurePages();
        view.setDisplay(change.apply(view.displayProperty().get()));
    }

    @Override
    public void showThumbnails(boolean shown) {
        thumbnails.set(shown);
    }

    @Override
    public void markArea() {
        PageView view = ensurePages();
        view.areas().toggleDrawing();
        bar.showDrawing(view.areas().drawingProperty().get());
        view.requestFocus();
    }
}

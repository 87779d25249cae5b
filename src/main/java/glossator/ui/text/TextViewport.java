package glossator.ui.text;

import glossator.document.Document;
import glossator.document.Range;
import glossator.ui.session.Tasks;
import glossator.ui.session.Typography;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

import org.fxmisc.richtext.GenericStyledArea;

import java.util.Optional;
import java.util.function.Consumer;

/// Which part of the text is in view, where its characters are on screen, and how a passage is
/// scrolled into view.
final class TextViewport {
    /// A line of which less is in view, in pixels, is not.
    private static final double SEEN = 2;

    private static final long LOOK_MILLIS = 16;
    private static final int LOOKS = 120;

    private final Document document;
    private final Tasks tasks;
    private final GenericStyledArea<ParagraphStyle, Segment, RunStyle> area;
    private final ParagraphNodes paragraphs;
    private final Folding folding;
    private final ReadOnlyObjectWrapper<Range> inView =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private TextMetrics metrics = new TextMetrics(Typography.STANDARD);
    private boolean updating;

    /// How often something has scrolled on purpose.
    private int scrolls;

    TextViewport(
            Document document,
            Tasks tasks,
            GenericStyledArea<ParagraphStyle, Segment, RunStyle> area,
            ParagraphNodes paragraphs,
            Folding folding) {
        this.folding = folding;
        this.document = document;
        this.tasks = tasks;
        this.area = area;
        this.paragraphs = paragraphs;
        area.viewportDirtyEvents().subscribe(e -> updateSoon());
        area.estimatedScrollYProperty().addListener((o, before, now) -> updateSoon());
        area.heightProperty().subscribe(h -> updateSoon());
    }

    void setMetrics(TextMetrics other) {
        metrics = other;
    }

    // Visible part

    ReadOnlyObjectProperty<Range> inViewProperty() {
        return inView.getReadOnlyProperty();
    }

    /// Deferred: during its layout the area cannot report what is in view.
    private void updateSoon() {
        if (!updating) {
            updating = true;
            tasks.runLater(this::update);
        }
    }

    private void update() {
        updating = false;
        boolean onScreen = area.localToScreen(0, 0) != null;
        if (!onScreen
                || area.getVisibleParagraphs().isEmpty()
                || document.blocks().isEmpty()) {
            return;
        }
        int first = area.visibleParToAllParIndex(0);
        int last = area.visibleParToAllParIndex(area.getVisibleParagraphs().size() - 1);
        if (first < 0 || last < first) { // it is laid out just now, and tells when it has been
            return;
        }
        while (first < last && folding.isFolded(first)) {
            first++;
        }
        while (last > first && folding.isFolded(last)) {
            last--;
        }
        int from = startOfFirstLine(first, last);
        inView.set(new Range(from, Math.max(from, document.end(last))));
    }

    private int startOfFirstLine(int first, int last) {
        double y = area.localToScreen(0, SEEN).getY();
        int line = document.start(first) + paragraphs.startOfLine(first, y);
        // Of the first paragraph no more may be in view than the space below it.
        return line > document.end(first) && first < last
                ? document.start(first + 1)
                : Math.min(line, document.end(first));
    }

    /// The bounds of a passage on screen, if its start or its end is in view.
    Optional<Bounds> bounds(Range range) {
        return bounds(range.start()).or(() -> bounds(Math.max(range.start(), range.end() - 1)));
    }

    private Optional<Bounds> bounds(int offset) {
        return document.length() == 0
                ? Optional.empty()
                : paragraphs.bounds(Math.min(offset, document.length() - 1));
    }

    /// The bounds of one character on screen, if it is laid out.
    Optional<Bounds> boundsOf(int offset) {
        return bounds(offset);
    }

    // Scrolling

    void scrollBy(double pixels) {
        scrolls++;
        area.scrollYBy(pixels);
    }

    /// Scrolls forward (1) or back (-1) by the height of the view less two lines.
    void pageBy(int direction) {
        scrolls++;
        area.scrollYBy(direction * (area.getHeight() - 2 * metrics.size() * 1.5));
    }

    void showAtTop(int offset) {
        scrolls++;
        int at = folding.visibleFrom(Math.clamp(offset, 0, document.length()));
        int block = document.blockAt(at);
        area.showParagraphAtTop(block);
        if (at > document.start(block)) {
            whenLaidOut(at, bounds -> scrollToTop(bounds, 0));
        }
    }

    private void scrollToTop(Bounds bounds, double y) {
        Point2D top = area.localToScreen(0, y);
        if (top != null) {
            area.scrollYBy(bounds.getMinY() - top.getY());
        }
    }

    /// Runs `then` with the bounds on screen of the character at `offset`, whose paragraph has just
    /// been brought into view: on a busy machine that takes longer than until the next turn of this
    /// thread. Whatever scrolls on purpose meanwhile goes before.
    private void whenLaidOut(int offset, Consumer<Bounds> then) {
        int mine = scrolls;
        tasks.runLater(() -> look(offset, mine, LOOKS, then));
    }

    private void look(int offset, int mine, int looks, Consumer<Bounds> then) {
        if (mine == scrolls) {
            bounds(offset).ifPresentOrElse(then, () -> lookAgain(offset, mine, looks - 1, then));
        }
    }

    private void lookAgain(int offset, int mine, int looks, Consumer<Bounds> then) {
        if (looks > 0) {
            var _ = tasks.runAfter(LOOK_MILLIS, () -> look(offset, mine, looks, then));
        }
    }

    /// Scrolls only if the character at `offset` is out of view, and then to a third below the top.
    void reveal(int offset) {
        scrolls++;
        if (!isShown(offset)) {
            area.showParagraphAtCenter(document.blockAt(offset));
            whenLaidOut(offset, bounds -> scrollToTop(bounds, area.getHeight() / 3));
        }
    }

    /// Scrolls just as far as needed for these bounds on screen to be in view.
    void reveal(Bounds bounds) {
        scrolls++;
        Point2D top = area.localToScreen(0, metrics.size());
        Point2D bottom = area.localToScreen(0, area.getHeight() - metrics.size());
        if (top == null || bottom == null) {
            return;
        }
        double above = bounds.getMinY() - top.getY();
        double below = bounds.getMaxY() - bottom.getY();
        if (above < 0 || below > above) {
            area.scrollYBy(above);
        } else if (below > 0) {
            area.scrollYBy(below);
        }
    }

    private boolean isShown(int offset) {
        Point2D top = area.localToScreen(0, 0);
        Point2D bottom = area.localToScreen(0, area.getHeight());
        return top != null
                && bottom != null
                && bounds(offset)
                        .filter(b -> b.getMinY() >= top.getY() && b.getMaxY() <= bottom.getY() - 20)
                        .isPresent();
    }
}

package glossator.ui.control;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.message.Messages;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An area, cut out of its page as printed or of its picture as stored; as large as it will be
/// already while it is being drawn. If it cannot be drawn, a sentence says why.
public final class AreaPicture extends Region {
    /// What is usual.
    private static final double TALLEST = 220;

    private static final double LEAST = 24;
    private static final double SENTENCE = 54;
    private static final double WIDEST = 1_000;

    /// The most pixels per point, so that a stamp does not become a poster.
    private static final double LARGEST = 2.5;

    private final CutOuts cutOuts;
    private final double tallest;
    private final ImageView picture = new ImageView();
    private final Label sentence = new Label();
    private @Nullable Shown shown;

    /// What is cut out.
    private sealed interface Shown {
        /// In points of the printed page or in pixels of the stored picture.
        Rectangle bounds();

        /// The most pixels on screen for one of those.
        double largest();
    }

    private record OnPage(PrintedPage page, CutOuts.Key key) implements Shown {
        @Override
        public Rectangle bounds() {
            return Rectangle.around(key.rectangles());
        }

        @Override
        public double largest() {
            return LARGEST;
        }
    }

    /// An edition and its pages, as far as they are loaded.
    public record Pages(UUID edition, List<PrintedPage> all) {
        Optional<PrintedPage> find(int index) {
            return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
        }
    }

    private record OnPicture(UUID edition, String picture, Rectangle bounds) implements Shown {
        @Override
        public double largest() {
            return 1;
        }
    }

    public AreaPicture(CutOuts cutOuts) {
        this(cutOuts, TALLEST);
    }

    /// @param tallest in pixels
    public AreaPicture(CutOuts cutOuts, double tallest) {
        this.cutOuts = cutOuts;
        this.tallest = tallest;
        getStyleClass().add("area-picture");
        picture.setSmooth(true);
        RtlWrapping.of(sentence);
        sentence.setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(picture, sentence);
        setMinWidth(0);
    }

    /// Takes the width that the picture needs, up to `most`, rather than all there is.
    public void fitWidth(double most) {
        double width = shown == null ? 0 : Math.ceil(widthFor(most, shown));
        setMinWidth(width);
        setMaxWidth(width);
        setPrefWidth(width);
    }

    /// Shows nothing.
    public void clear() {
        show(Optional.empty(), "");
    }

    /// Shows an area of an edition, or a page of it; nothing for any other target, and where the
    /// edition has no such page.
    ///
    /// @param name for a screen reader
    public void show(Pages in, Target target, String name) {
        show(find(in, target), name);
    }

    private void show(Optional<Shown> now, String name) {
        shown = now.orElse(null);
        setVisible(shown != null);
        setManaged(shown != null);
        setAccessibleText(name);
        refresh();
    }

    private static Optional<Shown> find(Pages in, Target target) {
        return switch (target) {
            case Target.Area(Surface.Page on, List<Rectangle> parts, var _) ->
                in.find(on.index()).map(page -> new OnPage(page, key(in, on, parts)));
            case Target.Area(Surface.Picture(String id), List<Rectangle> parts, var _) ->
                Optional.of(new OnPicture(in.edition, id, Rectangle.around(parts)));
            case Target.WholePage(Surface.Page on) ->
                in.find(on.index()).map(page -> new OnPage(page, key(in, on, page)));
            case Target.Passage _, Target.WholeSource _ -> Optional.empty();
        };
    }

    private static CutOuts.Key key(Pages in, Surface.Page on, List<Rectangle> rectangles) {
        PageFrame frame = in.all.get(on.index()).frame();
        List<Rectangle> printed = rectangles.stream()
                .map(r -> Rectangle.around(frame.toPrintedPage(r.quad())))
                .toList();
        return new CutOuts.Key(in.edition, on.index(), printed);
    }

    /// All of the page.
    private static CutOuts.Key key(Pages in, Surface.Page on, PrintedPage page) {
        var whole =
                new Rectangle(0, 0, page.frame().printedWidth(), page.frame().printedHeight());
        return new CutOuts.Key(in.edition, on.index(), List.of(whole));
    }

    /// To be called when a picture has been drawn.
    public void refresh() {
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// Wider than any card: its row measures the height for what it prefers, if that is less.
    @Override
    protected double computePrefWidth(double height) {
        return shown == null ? 0 : WIDEST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown == null ? 0 : Math.ceil(heightFor(width, shown));
    }

    private double widthFor(double room, Shown of) {
        Rectangle area = of.bounds();
        double ratio = area.height() / area.width();
        return Math.min(Math.min(Math.max(1, room), of.largest() * area.width()), tallest / ratio);
    }

    /// A picture of unknown size has room for the sentence that says so.
    private double heightFor(double room, Shown of) {
        double least = of.bounds().height() <= 1 ? SENTENCE : LEAST;
        return Math.max(
                least, widthFor(room, of) * of.bounds().height() / of.bounds().width());
    }

    @Override
    protected void layoutChildren() {
        Shown now = shown;
        if (now == null || getWidth() <= 0) {
            return;
        }
        double width = widthFor(getWidth(), now);
        picture.setFitWidth(width);
        picture.setFitHeight(width * now.bounds().height() / now.bounds().width());
        switch (now) {
            case OnPage page -> fill(page, (int) Math.max(1, Math.round(width * sharpness())));
            case OnPicture on ->
                cutOuts.cutOut(on.edition, on.picture, on.bounds)
                        .ifPresentOrElse(
                                cut -> fill(cut.image(), cut.fault()), () -> fill(null, null));
        }
        sentence.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// @param pixels the width on the screen
    private void fill(OnPage on, int pixels) {
        cutOuts.request(on.page, on.key, pixels);
        fill(cutOuts.picture(on.key), cutOuts.fault(on.key, pixels));
    }

    private void fill(@Nullable Image image, @Nullable String fault) {
        picture.setImage(image);
        sentence.setText(fault == null ? Messages.of("ui.area.drawing") : fault);
        sentence.setVisible(image == null);
    }

    private double sharpness() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }
}

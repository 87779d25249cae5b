package glossator.ui.notes;

import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.message.Messages;
import glossator.ui.control.RtlWrapping;
import glossator.ui.session.OpenSource;
import glossator.wording.TargetWording;

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

/// The area of a page on its card, cut out of the page as printed; as large as it will be already
/// while it is being drawn. If it cannot be drawn, a sentence says why.
final class CardPicture extends Region {
    private static final double TALLEST = 220;
    private static final double LEAST = 24;
    private static final double WIDEST = 1_000;

    /// The most pixels per point, so that a stamp does not become a poster.
    private static final double LARGEST = 2.5;

    private final CutOuts cutOuts;
    private final ImageView picture = new ImageView();
    private final Label sentence = new Label();
    private @Nullable Shown shown;

    private record Shown(OpenSource in, PrintedPage page, CutOuts.Key key) {
        Rectangle bounds() {
            return Rectangle.around(key.rectangles());
        }
    }

    CardPicture(CutOuts cutOuts) {
        this.cutOuts = cutOuts;
        getStyleClass().add("note-picture");
        picture.setSmooth(true);
        sentence.getStyleClass().add("note-hint");
        RtlWrapping.of(sentence);
        sentence.setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(picture, sentence);
        setMinWidth(0);
    }

    /// Shows the area of a placement, or nothing if it has none on a page of the edition shown.
    void show(@Nullable OpenSource in, Placement placement) {
        shown = in == null ? null : find(in, placement).orElse(null);
        setVisible(shown != null);
        setManaged(shown != null);
        setAccessibleText(TargetWording.title(placement.target()));
        refresh();
    }

    private static Optional<Shown> find(OpenSource in, Placement placement) {
        return placement.target() instanceof Target.Area(Surface.Page on, var rectangles, var _)
                        && isInEdition(in, placement)
                ? in.printedPage(on.index())
                        .map(page -> new Shown(in, page, key(in, on, page, rectangles)))
                : Optional.empty();
    }

    private static CutOuts.Key key(
            OpenSource in, Surface.Page on, PrintedPage page, List<Rectangle> rectangles) {
        PageFrame frame = page.frame();
        List<Rectangle> printed = rectangles.stream()
                .map(r -> Rectangle.around(frame.toPrintedPage(r.quad())))
                .toList();
        return new CutOuts.Key(in.edition().id(), on.index(), printed);
    }

    /// What is an orphan here is on a page of another edition.
    private static boolean isInEdition(OpenSource in, Placement placement) {
        return !placement.isOrphan()
                || placement.annotation().edition().equals(in.edition().id());
    }

    /// To be called when a picture has been drawn.
    void refresh() {
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
        return shown == null ? 0 : Math.ceil(heightFor(width, shown.bounds()));
    }

    private static double widthFor(double room, Rectangle area) {
        double ratio = area.height() / area.width();
        return Math.min(Math.min(Math.max(1, room), LARGEST * area.width()), TALLEST / ratio);
    }

    private static double heightFor(double room, Rectangle area) {
        return Math.max(LEAST, widthFor(room, area) * area.height() / area.width());
    }

    @Override
    protected void layoutChildren() {
        Shown now = shown;
        if (now == null || getWidth() <= 0) {
            return;
        }
        double width = widthFor(getWidth(), now.bounds());
        int pixels = (int) Math.max(1, Math.round(width * sharpness()));
        cutOuts.request(now.in, now.page, now.key, pixels);
        Image image = cutOuts.picture(now.key);
        picture.setImage(image);
        picture.setFitWidth(width);
        picture.setFitHeight(width * now.bounds().height() / now.bounds().width());
        String fault = cutOuts.fault(now.key, pixels);
        sentence.setText(fault == null ? Messages.of("ui.notes.picture-drawing") : fault);
        sentence.setVisible(image == null);
        sentence.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private double sharpness() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }
}

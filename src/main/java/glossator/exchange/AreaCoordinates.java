package glossator.exchange;

import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PrintedPage;
import glossator.message.Messages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rectangles of an area as exports give them: from the upper left corner, y downward, in
/// points of the page as printed or in pixels of the picture.
public final class AreaCoordinates {
    private static final int DECIMALS = 3;

    private AreaCoordinates() {}

    /// Empty for anything but an area, and for a page that the library does not have.
    public static List<Rectangle> of(AnnotatedDocument annotated, Placement placement) {
        return switch (placement.target()) {
            case Target.Area(Surface.Picture _, var parts, var _) -> parts;
            case Target.Area(Surface.Page _, var parts, var _) ->
                annotated.pageOf(placement).map(page -> onPaper(parts, page)).orElse(List.of());
            case Target.Passage _, Target.WholePage _, Target.WholeSource _ -> List.of();
        };
    }

    /// Converts from the page space.
    static List<Rectangle> onPaper(List<Rectangle> parts, PrintedPage page) {
        return parts.stream()
                .map(part -> Rectangle.around(page.frame().toPrintedPage(part.quad())))
                .toList();
    }

    /// `X,Y,W,H`, with at most three decimals.
    public static String toWord(Rectangle part) {
        return Stream.of(part.x(), part.y(), part.width(), part.height())
                .map(AreaCoordinates::toWord)
                .collect(Collectors.joining(","));
    }

    private static String toWord(float number) {
        BigDecimal rounded = new BigDecimal(Float.toString(number))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /// All parts, separated by `; `; empty if there are none.
    public static String toWords(List<Rectangle> parts) {
        return parts.stream().map(AreaCoordinates::toWord).collect(Collectors.joining("; "));
    }

    /// The parts with their unit, for people; empty if there are none.
    public static String describe(AnnotatedDocument annotated, Placement placement) {
        String words = toWords(of(annotated, placement));
        boolean points = placement.target().onPage().isPresent();
        return words.isEmpty()
                ? ""
                : Messages.of(points ? "exchange.area.points" : "exchange.area.pixels", words);
    }
}

package glossator.annotation;

import java.util.Comparator;

/// The order of [Target]s at the same position of the text.
final class TargetOrder {
    static final Comparator<Target> COMPARATOR = Comparator.comparingInt(TargetOrder::rank)
            .thenComparingInt(TargetOrder::page)
            .thenComparing(TargetOrder::picture)
            .thenComparingDouble(TargetOrder::top)
            .thenComparingDouble(TargetOrder::left);

    private TargetOrder() {}

    private static int rank(Target target) {
        return switch (target) {
            case Target.WholeSource _ -> 0;
            case Target.WholePage _, Target.Area(Surface.Page _, var _, var _) -> 1;
            case Target.Passage _ -> 2;
            case Target.Area _ -> 3;
        };
    }

    private static int page(Target target) {
        return target.onPage().map(Surface.Page::index).orElse(0);
    }

    private static String picture(Target target) {
        return target instanceof Target.Area(Surface.Picture(String id), var _, var _) ? id : "";
    }

    /// Pages count upward, pictures downward.
    private static float top(Target target) {
        return switch (target) {
            case Target.Area area ->
                switch (area.surface()) {
                    case Surface.Page _ -> -area.bounds().maxY();
                    case Surface.Picture _ -> area.bounds().y();
                };
            case Target.WholePage _ -> Float.NEGATIVE_INFINITY;
            case Target.Passage _, Target.WholeSource _ -> 0;
        };
    }

    private static float left(Target target) {
        return target instanceof Target.Area area ? area.bounds().x() : 0;
    }
}

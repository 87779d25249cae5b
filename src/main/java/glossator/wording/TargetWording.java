package glossator.wording;

import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.message.Messages;

import java.util.Locale;

/// How what an annotation is on is said: "area on p. 12", "p. 12", "whole source".
public final class TargetWording {
    /// What a side may gain by being moved, in points or pixels, because numbers are rounded.
    private static final float SAME = 0.01f;

    private TargetWording() {}

    /// Empty for a passage, which is quoted instead.
    public static String name(Target target) {
        return switch (target) {
            case Target.Passage _ -> "";
            case Target.WholeSource _ -> Messages.of("wording.target.source");
            case Target.WholePage(Surface.Page page) ->
                Messages.of("wording.target.page", label(page));
            case Target.Area(Surface.Page page, var _, var _) ->
                Messages.of("wording.target.area-of-page", label(page));
            case Target.Area(Surface.Picture _, var _, var _) ->
                Messages.of("wording.target.area-of-picture");
        };
    }

    /// The same as a title: "Area on page 12", "Page 12", "Whole source".
    public static String title(Target target) {
        String name = name(target);
        return name.isEmpty()
                ? ""
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// An annotation of this color there: "red area on page 12", "red note on page 12", "red memo".
    /// Not for passages.
    static String kindAndPlace(Target target, String color) {
        return switch (target) {
            case Target.Passage _ -> throw new IllegalArgumentException("a passage");
            case Target.WholeSource _ -> Messages.of("wording.history.memo", color);
            case Target.WholePage(Surface.Page page) ->
                Messages.of("wording.history.on-page", color, label(page));
            case Target.Area _ -> Messages.of("wording.history.named", color, name(target));
        };
    }

    /// What became of the area `quote`: "moved area on page 12", "resized …".
    static String change(Target before, Target after, String quote) {
        boolean moved = before instanceof Target.Area from
                && after instanceof Target.Area to
                && Math.abs(from.bounds().width() - to.bounds().width()) < SAME
                && Math.abs(from.bounds().height() - to.bounds().height()) < SAME;
        return Messages.of("wording.history.area." + (moved ? "moved" : "resized"), quote);
    }

    /// The label as printed, or else the number of the page from 1.
    public static String label(Surface.Page page) {
        return page.label().isBlank() ? String.valueOf(page.index() + 1) : page.label();
    }
}

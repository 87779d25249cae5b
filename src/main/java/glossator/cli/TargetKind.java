package glossator.cli;

import glossator.annotation.Target;

import java.util.Locale;

/// The kinds of [Target], as `notes --kind` and JSON call them.
enum TargetKind {
    PASSAGE,
    AREA,
    PAGE,
    SOURCE;

    static TargetKind of(Target target) {
        return switch (target) {
            case Target.Passage _ -> PASSAGE;
            case Target.Area _ -> AREA;
            case Target.WholePage _ -> PAGE;
            case Target.WholeSource _ -> SOURCE;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.document.PageFrame;
import glossator.message.Messages;
import glossator.ui.control.AreaDraft;
import glossator.wording.TargetWording;

import java.util.ArrayList;

/// What a screen reader says of areas and page notes.
final class AreaWording {
    private AreaWording() {}

    /// Color, kind, place, the words beneath and the note.
    static String spoken(Placement placement) {
        Annotation annotation = placement.annotation();
        var parts = new ArrayList<String>();
        parts.add(Messages.of(
                "ui.area.spoken",
                Messages.of("ui.color." + annotation.color().word()),
                TargetWording.name(placement.target())));
        if (!annotation.words().isBlank()) {
            parts.add(annotation.words());
        }
        if (!annotation.note().isBlank()) {
            parts.add(Messages.of("ui.area.spoken.note", annotation.note().strip()));
        }
        return String.join(" ", parts);
    }

    /// Where the active rectangle is and how large, in percent of the page.
    static String spoken(AreaDraft<Integer> draft, PageFrame frame) {
        Rectangle r = draft.rectangle();
        return Messages.of(
                "ui.area.spoken.bounds",
                percent(r.x(), frame.printedWidth()),
                percent(r.y(), frame.printedHeight()),
                percent(r.width(), frame.printedWidth()),
                percent(r.height(), frame.printedHeight()));
    }

    private static long percent(float part, float of) {
        return of > 0 ? Math.round(100.0 * part / of) : 0;
    }
}

package glossator.ui.editions;

import glossator.annotation.Difference;
import glossator.annotation.Difference.Kind;
import glossator.annotation.Difference.Paragraph;
import glossator.annotation.Difference.Run;
import glossator.annotation.Placed;
import glossator.document.Range;
import glossator.message.Messages;

/// A paragraph with what is different in it, and the reader's marks behind its words.
final class RunFlow extends Tinted {
    /// Which of the two texts is told.
    enum View {
        OLD,
        NOW,
        BOTH
    }

    void show(Comparison comparison, Paragraph paragraph, View view) {
        clear();
        for (Run run : paragraph.runs()) {
            show(comparison, run, view);
        }
    }

    private void show(Comparison in, Run run, View view) {
        Difference difference = in.difference();
        boolean old = view != View.NOW;
        boolean now = view != View.OLD;
        switch (run.kind()) {
            case SAME -> kept(in, run, view, "kept");
            case RESPELLED -> kept(in, run, view, "respelled");
            case CHANGED -> {
                if (old) {
                    add(in.old(), difference.was(run), run, true, "removed");
                }
                if (now) {
                    add(in.now(), difference.is(run), run, false, "added");
                }
            }
            case REMOVED -> {
                if (old) {
                    add(in.old(), difference.was(run), run, true, "removed");
                }
            }
            case INSERTED -> {
                if (now) {
                    add(in.now(), difference.is(run), run, false, "added");
                }
            }
            case MOVED_AWAY -> {
                if (old) {
                    add(in.old(), difference.was(run), run, true, "moved-away");
                    told("ui.difference.moved-to", in.now().places().of(run.now()));
                }
            }
            case MOVED_HERE -> {
                if (now) {
                    add(in.now(), difference.is(run), run, false, "moved-here");
                    told("ui.difference.moved-from", in.old().places().of(run.old()));
                }
            }
        }
    }

    private void kept(Comparison in, Run run, View view, String look) {
        if (view == View.OLD) {
            add(in.old(), in.difference().was(run), run, true, look);
        } else {
            add(in.now(), in.difference().is(run), run, false, look);
        }
    }

    private void add(Comparison.Side side, String text, Run run, boolean old, String look) {
        boolean kept = run.kind() == Kind.SAME || run.kind() == Kind.RESPELLED;
        boolean again = run.kind() == Kind.CHANGED && !old && length() > 0;
        if ((run.spaced() || again) && length() > 0) {
            add(" ", "wording");
        }
        int from = length();
        add(text, "wording", "wording-" + look);
        if (!kept || run.kind() == Kind.RESPELLED) {
            tint(from, length(), "tint-" + look);
        }
        marks(side, old ? run.old() : run.now(), from);
    }

    /// What stands at `range` in an edition begins at `from` here.
    private void marks(Comparison.Side side, Range range, int from) {
        for (Placed placed : side.marks().in(range)) {
            int start = Math.max(placed.range().start(), range.start());
            int end = Math.min(placed.range().end(), range.end());
            if (start < end) {
                // The space before belongs to the mark if what is before it does.
                boolean whole = placed.range().start() < range.start() && from > 0;
                fill(
                        from + start - range.start() - (whole ? 1 : 0),
                        from + end - range.start(),
                        placed.annotation().color().hex());
            }
        }
    }

    private void told(String key, String place) {
        add(" " + Messages.of(key, place), "wording-told");
    }
}

package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.annotation.Step;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.wording.JournalWording;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Words for a step of the journal: what was done, then each of several changes, and the text of a
/// note before and after.
record StepWording(String what, List<String> details) {
    private static final int MOST_LINES = 8;
    private static final int LONGEST = 160;

    StepWording {
        details = List.copyOf(details);
    }

    static StepWording of(Step step, JournalWording history) {
        String title = capitalized(history.title(step));
        String what = switch (step.kind()) {
            case DO -> title;
            case UNDO -> Messages.of("ui.history.undone", title, step.of());
            case REDO -> Messages.of("ui.history.redone", title, step.of());
        };
        var lines = new ArrayList<String>();
        if (step.changes().size() > 1) {
            history.lines(step).forEach(line -> lines.add("• " + line));
        } else {
            step.changes().forEach(change -> addNotes(change, what, lines));
        }
        if (lines.size() > MOST_LINES) {
            lines.subList(MOST_LINES - 1, lines.size()).clear();
            lines.add("…");
        }
        return new StepWording(what, lines);
    }

    /// A note is written out only if `what` does not contain all of it.
    private static void addNotes(Change change, String what, List<String> lines) {
        if (change instanceof Change.OfAnnotation(Annotation before, Annotation after)) {
            addTexts(
                    before == null ? null : before.note(),
                    after == null ? null : after.note(),
                    what,
                    lines);
        } else if (change instanceof Change.OfReply(Reply before, Reply after)) {
            addTexts(
                    before == null ? null : before.text(),
                    after == null ? null : after.text(),
                    what,
                    lines);
        }
    }

    private static void addTexts(
            @Nullable String before, @Nullable String after, String what, List<String> lines) {
        String old = before == null ? "" : before;
        String now = after == null ? "" : after;
        if (old.equals(now)) {
            return;
        }
        boolean edited = before != null && after != null;
        if (edited || !what.contains(Widgets.toOneLine(old))) {
            add(edited ? "ui.history.before" : "ui.history.note", old, lines);
        }
        if (!what.contains(Widgets.toOneLine(now))) {
            add(edited ? "ui.history.after" : "ui.history.note", now, lines);
        }
    }

    private static void add(String key, String note, List<String> lines) {
        if (!note.isBlank()) {
            lines.add(Messages.of(key, cut(note)));
        }
    }

    private static String cut(String text) {
        String line = Widgets.toOneLine(text);
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }

    private static String capitalized(String phrase) {
        return phrase.isEmpty()
                ? phrase
                : Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }
}

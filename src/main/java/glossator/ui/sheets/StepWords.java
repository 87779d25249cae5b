package glossator.ui.sheets;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Step;
import glossator.annotation.Tag;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A step of the journal in words: what was done, and line by line what was before and after.
record StepWords(String what, List<String> details) {
    private static final int MOST_LINES = 12;

    StepWords {
        details = List.copyOf(details);
    }

    static StepWords of(Step step, Codebook codebook) {
        List<Change> changes = step.changes();
        String first = changes.isEmpty() ? "" : what(changes.getFirst(), codebook);
        String all =
                changes.size() > 1
                        ? Messages.of("ui.step.several", first, changes.size() - 1)
                        : first;
        String what =
                switch (step.kind()) {
                    case DO -> all;
                    case UNDO -> Messages.of("ui.step.undo", step.of(), all);
                    case REDO -> Messages.of("ui.step.redo", step.of(), all);
                };
        var lines = new ArrayList<String>();
        for (Change change : changes) {
            if (changes.size() > 1 && !lines.isEmpty()) {
                lines.add(what(change, codebook));
            }
            lines.addAll(details(change, codebook));
        }
        if (lines.size() > MOST_LINES) {
            lines.subList(MOST_LINES, lines.size()).clear();
            lines.add("…");
        }
        return new StepWords(what, lines);
    }

    private static String what(Change change, Codebook codebook) {
        return switch (change) {
            case Change.OfAnnotation(var before, var after) -> {
                if (before == null && after != null) {
                    yield Messages.of("ui.step.added", quote(after));
                }
                if (before != null && after == null) {
                    yield Messages.of("ui.step.deleted", quote(before));
                }
                yield after == null ? "" : Messages.of("ui.step.changed", quote(after));
            }
            case Change.OfTag(var before, var after) -> {
                if (before == null && after != null) {
                    yield Messages.of("ui.step.tag.added", after.name());
                }
                if (before != null && after == null) {
                    yield Messages.of("ui.step.tag.deleted", before.name());
                }
                yield after == null ? "" : Messages.of("ui.step.tag.changed", after.name());
            }
        };
    }

    private static List<String> details(Change change, Codebook codebook) {
        var lines = new ArrayList<String>();
        switch (change) {
            case Change.OfAnnotation(var before, var after) -> {
                if (before != null && after != null) {
                    differences(before, after, codebook, lines);
                } else if (after != null) {
                    lines.add(style(after) + ", " + color(after));
                    said(after.note(), lines);
                }
            }
            case Change.OfTag(var before, var after) -> {
                if (before != null && after != null) {
                    differences(before, after, codebook, lines);
                }
            }
        }
        return lines;
    }

    private static void said(String note, List<String> lines) {
        if (!note.isEmpty()) {
            lines.add(Messages.of("ui.step.note", "", cut(note)));
        }
    }

    private static void differences(
            Annotation before, Annotation after, Codebook codebook, List<String> lines) {
        if (before.color() != after.color()) {
            lines.add(Messages.of("ui.step.color", color(before), color(after)));
        }
        if (before.style() != after.style()) {
            lines.add(Messages.of("ui.step.style", style(before), style(after)));
        }
        if (!before.note().equals(after.note())) {
            lines.add(Messages.of("ui.step.note", cut(before.note()), cut(after.note())));
        }
        if (!before.tags().equals(after.tags())) {
            lines.add(
                    Messages.of(
                            "ui.step.tags",
                            tags(before.tags(), codebook),
                            tags(after.tags(), codebook)));
        }
        if (!before.selector().range().equals(after.selector().range())) {
            lines.add(Messages.of("ui.step.boundaries", quote(before), quote(after)));
        }
        if (!before.edition().equals(after.edition())) {
            lines.add(Messages.of("ui.step.edition"));
        }
        if (!before.author().equals(after.author())) {
            lines.add(Messages.of("ui.step.author", before.author(), after.author()));
        }
    }

    private static void differences(Tag before, Tag after, Codebook codebook, List<String> lines) {
        if (!before.name().equals(after.name())) {
            lines.add(Messages.of("ui.step.tag.name", before.name(), after.name()));
        }
        if (!before.color().equals(after.color())) {
            lines.add(Messages.of("ui.step.tag.color", before.color(), after.color()));
        }
        if (!before.description().equals(after.description())) {
            lines.add(
                    Messages.of(
                            "ui.step.tag.description",
                            cut(before.description()),
                            cut(after.description())));
        }
        UUID parent = after.parent();
        if (!java.util.Objects.equals(before.parent(), parent)) {
            String under = parent == null ? "" : codebook.path(parent);
            lines.add(
                    under.isEmpty()
                            ? Messages.of("ui.step.tag.top")
                            : Messages.of("ui.step.tag.parent", under));
        }
    }

    private static String tags(List<UUID> ids, Codebook codebook) {
        return String.join(", ", codebook.paths(ids));
    }

    private static String color(Annotation a) {
        return Messages.of("ui.color." + a.color().word());
    }

    private static String style(Annotation a) {
        return Messages.of("ui.style." + a.style().word());
    }

    private static String quote(Annotation a) {
        return cut(AnnotationCell.quote(a));
    }

    private static String cut(String text) {
        String line = Parts.oneLine(text);
        if (line.length() <= 120) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(119)) ? 119 : 120;
        return line.substring(0, end) + "…";
    }
}

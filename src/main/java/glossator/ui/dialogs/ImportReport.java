package glossator.ui.dialogs;

import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What became of files that were added together.
///
/// @param added the titles of the new sources
/// @param updated a sentence for each file that was added as a new edition
/// @param there those of the sources that were there already
/// @param editions a sentence for each file that may be a new edition
/// @param locked the names of the files that need a password
/// @param refused a sentence for each file that could not be read
/// @param warnings what could not be read of the files that were added
public record ImportReport(
        List<String> added,
        List<String> updated,
        List<String> there,
        List<String> editions,
        List<String> locked,
        List<String> refused,
        List<String> warnings) {
    /// A heading, or what is below it.
    record Line(boolean isHeading, String text) {}

    public ImportReport {
        added = List.copyOf(added);
        updated = List.copyOf(updated);
        there = List.copyOf(there);
        editions = List.copyOf(editions);
        locked = List.copyOf(locked);
        refused = List.copyOf(refused);
        warnings = List.copyOf(warnings);
    }

    /// How many files there were.
    public int count() {
        return added.size()
                + updated.size()
                + there.size()
                + editions.size()
                + locked.size()
                + refused.size();
    }

    /// How many of each, in one sentence.
    public String sentence() {
        return Messages.of(
                "ui.import.report.sentence",
                added.size(),
                there.size(),
                editions.size(),
                locked.size(),
                refused.size(),
                updated.size());
    }

    /// What needs attention first.
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        add(lines, "ui.import.report.refused", refused);
        add(lines, "ui.import.report.locked", locked);
        add(lines, "ui.import.report.editions", editions);
        add(lines, "ui.import.report.warnings", warnings);
        add(lines, "ui.import.report.updated", updated);
        add(lines, "ui.import.report.there", there);
        add(lines, "ui.import.report.added", added);
        return lines;
    }

    private static void add(List<Line> lines, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add(new Line(true, Messages.of(key, texts.size())));
            texts.forEach(text -> lines.add(new Line(false, text)));
        }
    }

    /// All of it as plain text.
    public String text() {
        return lines().stream()
                .map(line -> line.isHeading() ? line.text() : "- " + line.text())
                .collect(Collectors.joining("\n", sentence() + "\n\n", "\n"));
    }
}

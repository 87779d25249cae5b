package glossator.library;

import glossator.format.EmbeddedAnnotation;

import java.util.ArrayList;
import java.util.List;

/// Takes the lines that an export put at the end of a note, such as those of its links, out of a
/// note that was edited in the copy: they are not part of it, and would be doubled by the next
/// export.
final class CopyLines {
    private CopyLines() {}

    /// The note as it is to be taken; the same if nothing in it was edited.
    ///
    /// @param text the copy's
    static FoundNote without(FoundNote note, CopyAncestors ancestors, String text) {
        ExportedCopy.Note exported = ancestors.atExport().get(note.id());
        if (exported == null || exported.lines().isEmpty() || exported.pair() == null) {
            return note;
        }
        EmbeddedAnnotation embedded = note.embedded();
        boolean edited = CopyDigest.of(embedded, text)
                .differing(exported.pair().there())
                .contains(CopyPart.NOTE);
        return edited
                ? new FoundNote(
                        note.id(),
                        embedded.withNote(without(embedded.note(), exported.lines())),
                        note.replies())
                : note;
    }

    /// Each line once; the others stay as they are.
    static String without(String note, List<String> lines) {
        var left = new ArrayList<>(lines.stream().map(CopyLines::core).toList());
        var kept = new StringBuilder();
        for (String line : note.split("\\R", -1)) {
            if (core(line).isEmpty() || !left.remove(core(line))) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    /// Programs change quotes, spaces and escapes.
    private static String core(String line) {
        return line.replaceAll("[^\\p{L}\\p{Nd}]+", "");
    }
}

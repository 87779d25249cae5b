package glossator.library;

import glossator.annotation.Annotation;
import glossator.format.EmbeddedAnnotation;
import glossator.format.PlacelessNote;

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

    /// The note without the line before it that says that it has no place; the same if nothing in
    /// it was edited, or if the line is the note's own.
    ///
    /// @param own what the library has
    static FoundNote withoutHead(
            FoundNote note, Annotation own, CopyAncestors ancestors, String text) {
        EmbeddedAnnotation embedded = note.embedded();
        if (!PlacelessNote.is(embedded.note()) || PlacelessNote.is(own.note())) {
            return note;
        }
        ExportedCopy.Note exported = ancestors.atExport().get(note.id());
        ExportedCopy.Pair pair = exported == null ? null : exported.pair();
        boolean edited = pair == null
                || CopyDigest.of(embedded, text).differing(pair.there()).contains(CopyPart.NOTE);
        return edited
                ? new FoundNote(
                        note.id(),
                        embedded.withNote(
                                PlacelessNote.without(embedded.note(), own.target(), own.words())),
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

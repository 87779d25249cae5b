package glossator.format.office.copy;

import glossator.document.Inline.Emphasis;

import java.util.Set;

/// A piece of a comment with one formatting.
///
/// @param emphases of bold, italic and struck
public record NoteRun(String text, Set<Emphasis> emphases) {
    public NoteRun {
        emphases = Set.copyOf(emphases);
    }
}

package glossator.ui.gather;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.SearchFolding;
import glossator.library.LibraryNote;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/// The text of each note that the search looks in, folded once for each version of the note. Safe
/// on several threads.
final class GatherSearch {
    private final Map<UUID, Folded> folded = new HashMap<>();
    private Codebook codebook = Codebook.EMPTY;

    private record Folded(LibraryNote of, String text) {}

    /// The quote, the note, the tags, the people, and the replies.
    synchronized String of(LibraryNote note, GatherNames names) {
        if (names.codebook() != codebook) {
            codebook = names.codebook();
            folded.clear();
        }
        Folded known = folded.get(note.id());
        if (known == null || !known.of().equals(note)) {
            known = new Folded(note, SearchFolding.fold(text(note)));
            folded.put(note.id(), known);
        }
        return known.text();
    }

    private String text(LibraryNote note) {
        Annotation annotation = note.annotation();
        var text = new StringJoiner("\n")
                .add(annotation.words())
                .add(annotation.note())
                .add(String.join("\n", codebook.paths(annotation.tags())))
                .add(annotation.author());
        note.replies().forEach(reply -> text.add(reply.text()).add(reply.author()));
        return text.toString();
    }
}

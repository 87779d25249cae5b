package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The text that the filter searches, folded once per version of an annotation.
final class SearchText {
    private final Map<UUID, Folded> folded = new HashMap<>();
    private Codebook codebook = Codebook.EMPTY;

    private record Folded(Annotation of, String text) {}

    /// Quote, note, tags and author of `annotation`, folded.
    String of(Annotation annotation, Codebook tags) {
        if (tags != codebook) {
            codebook = tags;
            folded.clear();
        }
        Folded known = folded.get(annotation.id());
        if (known == null || !known.of().equals(annotation)) {
            known = new Folded(annotation, SearchFolding.fold(text(annotation)));
            folded.put(annotation.id(), known);
        }
        return known.text();
    }

    private String text(Annotation annotation) {
        return String.join(
                "\n",
                annotation.words(),
                annotation.note(),
                String.join("\n", codebook.paths(annotation.tags())),
                annotation.author());
    }
}

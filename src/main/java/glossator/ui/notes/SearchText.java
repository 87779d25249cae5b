package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Reply;
import glossator.annotation.SearchFolding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/// The text that the filter searches, folded once per version of an annotation.
final class SearchText {
    private final Map<UUID, Folded> folded = new HashMap<>();
    private Codebook codebook = Codebook.EMPTY;

    private record Folded(Annotation of, List<Reply> replies, String text) {}

    /// Quote, note, tags and author of `annotation`, and the words and authors of the replies to
    /// it, folded.
    String of(Annotation annotation, List<Reply> replies, Codebook tags) {
        if (tags != codebook) {
            codebook = tags;
            folded.clear();
        }
        Folded known = folded.get(annotation.id());
        if (known == null || !known.of().equals(annotation) || !known.replies().equals(replies)) {
            String text = SearchFolding.fold(text(annotation, replies));
            known = new Folded(annotation, replies, text);
            folded.put(annotation.id(), known);
        }
        return known.text();
    }

    private String text(Annotation annotation, List<Reply> replies) {
        var text = new StringJoiner("\n")
                .add(annotation.words())
                .add(annotation.note())
                .add(String.join("\n", codebook.paths(annotation.tags())))
                .add(annotation.author());
        replies.forEach(reply -> text.add(reply.text()).add(reply.author()));
        return text.toString();
    }
}

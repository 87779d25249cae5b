package glossator.exchange;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placed;
import glossator.annotation.Selector;
import glossator.document.Document;
import glossator.document.Picture;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A source with its annotations, ready to be exported.
///
/// @param annotations in document order
/// @param meanings what the reader says each colour means; a colour may be missing
/// @param pictures the picture with an id
/// @param placed those of the annotations that were made in another edition, as they stand in this
///     one
public record Work(
        Source source,
        Edition edition,
        Document document,
        List<Annotation> annotations,
        Codebook codebook,
        Map<Color, String> meanings,
        Function<String, Optional<Picture>> pictures,
        Map<UUID, Placed> placed) {
    public Work {
        annotations = List.copyOf(annotations);
        meanings = Map.copyOf(meanings);
        placed = Map.copyOf(placed);
    }

    /// All of the annotations were made in this edition.
    public Work(
            Source source,
            Edition edition,
            Document document,
            List<Annotation> annotations,
            Codebook codebook,
            Map<Color, String> meanings,
            Function<String, Optional<Picture>> pictures) {
        this(source, edition, document, annotations, codebook, meanings, pictures, Map.of());
    }

    /// A source as it stands in one of its editions: its annotations as if they had been made in
    /// that edition, except for those that have no place in it.
    public static Work of(Library library, Source source, Edition edition) {
        Document document = library.document(edition.id());
        List<Placed> placed = library.marks(source.id(), edition.id()).whole();
        return new Work(
                source,
                edition,
                document,
                placed.stream().map(p -> p.standing(document.text())).toList(),
                library.codebook(),
                library.meanings(),
                id -> library.picture(edition.id(), id),
                placed.stream()
                        .filter(p -> !p.isOwn())
                        .collect(Collectors.toMap(Placed::id, p -> p)));
    }

    /// The words that an annotation was made over in another edition, if they are others than those
    /// it stands over here.
    Optional<String> madeOver(Annotation annotation) {
        return Optional.ofNullable(placed.get(annotation.id()))
                .filter(p -> p.anchor() instanceof Anchor.Changed)
                .map(p -> p.annotation().selector().exact());
    }

    /// Whether `annotation` has its place in this document: the text there is its quote. One made
    /// in another edition and not placed in this one has none.
    boolean holds(Annotation annotation) {
        Selector selector = annotation.selector();
        return !document.blocks().isEmpty()
                && selector.end() <= document.length()
                && document.text().startsWith(selector.exact(), selector.start())
                && selector.exact().length() == selector.range().length();
    }

    /// The one work of an export that takes no more; refuses none and many.
    static Work only(List<Work> works, String export) {
        if (works.size() != 1) {
            throw new Refusal("exchange.one-source", export, works.size());
        }
        return works.getFirst();
    }

    /// How many times a tag is used that the codebook does not hold.
    int unknownTags() {
        return (int)
                annotations.stream()
                        .flatMap(a -> a.tags().stream())
                        .filter(tag -> codebook.tag(tag).isEmpty())
                        .count();
    }
}

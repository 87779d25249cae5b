package glossator.exchange;

import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;
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
import java.util.function.Function;

/// A source with its annotations, ready for export.
///
/// @param annotations as placed in this edition, in document order; those without a place last
/// @param meanings what the user says each color means; a color may be missing
/// @param pictures finds a picture by its id
public record AnnotatedDocument(
        Source source,
        Edition edition,
        Document document,
        List<Placement> annotations,
        Codebook codebook,
        Map<Color, String> meanings,
        Function<String, Optional<Picture>> pictures) {
    public AnnotatedDocument {
        annotations = List.copyOf(annotations);
        meanings = Map.copyOf(meanings);
    }

    /// A source in one of its editions.
    public static AnnotatedDocument of(Library library, Source source, Edition edition) {
        return new AnnotatedDocument(
                source,
                edition,
                library.document(edition.id()),
                library.placements(source.id(), edition.id()).allWithOrphans(),
                library.codebook(),
                library.meanings(),
                id -> library.picture(edition.id(), id));
    }

    /// Whether an annotation has a place in this document. One made in this edition has it if the
    /// text there is its quote, one made in another if it was placed in this one.
    public boolean hasPlace(Placement placement) {
        return !document.blocks().isEmpty()
                && placement
                        .place()
                        .filter(range -> range.end() <= document.length())
                        .filter(_ -> !placement.isOwn()
                                || isQuoted(placement.annotation().selector()))
                        .isPresent();
    }

    private boolean isQuoted(Selector selector) {
        return document.text().startsWith(selector.exact(), selector.start())
                && selector.exact().length() == selector.range().length();
    }

    /// The selector of an annotation, for this document if it has a place in it.
    public Selector selectorOf(Placement placement) {
        return placement.selectorIn(document.text());
    }

    /// The only work, for an export that takes just one; refuses none and several.
    public static AnnotatedDocument requireOne(List<AnnotatedDocument> works, String export) {
        if (works.size() != 1) {
            throw new Refusal("exchange.one-source", export, works.size());
        }
        return works.getFirst();
    }

    /// How many times tags are used that are not in the codebook.
    public int countUnknownTags() {
        return (int) annotations.stream()
                .flatMap(p -> p.annotation().tags().stream())
                .filter(tag -> codebook.tag(tag).isEmpty())
                .count();
    }
}

package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.document.Document;
import glossator.document.Picture;
import glossator.library.Edition;
import glossator.library.Source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A source with its annotations, ready to be exported.
///
/// @param annotations in document order
/// @param meanings what the reader says each colour means; a colour may be missing
/// @param pictures the picture with an id
public record Work(
        Source source,
        Edition edition,
        Document document,
        List<Annotation> annotations,
        Codebook codebook,
        Map<Color, String> meanings,
        Function<String, Optional<Picture>> pictures) {
    public Work {
        annotations = List.copyOf(annotations);
        meanings = Map.copyOf(meanings);
    }
}

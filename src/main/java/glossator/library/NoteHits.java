package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Reply;
import glossator.search.Part;
import glossator.search.QueryMatcher;
import glossator.search.QueryMatcher.Place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows the annotations that were found, in the part where the words are. Within one read of the
/// index.
record NoteHits(
        DatabaseConnection index,
        AnnotationRows annotations,
        ReplyRows replies,
        Codebook codebook,
        QueryMatcher matcher) {

    /// @param numbers of rows of `note`
    List<SearchHit> hits(List<Long> numbers, int most) {
        return numbers.stream()
                .flatMap(n -> annotation(n).stream())
                .map(this::hit)
                .limit(most)
                .toList();
    }

    private Optional<Annotation> annotation(long number) {
        return index.first(
                        "SELECT id FROM note WHERE number = ?",
                        r -> UUID.fromString(r.getString(1)),
                        number)
                .flatMap(annotations::findPresent);
    }

    private SearchHit hit(Annotation a) {
        Map<Part, String> texts = texts(a);
        for (Map.Entry<Part, String> text : texts.entrySet()) {
            List<Place> words = matcher.places(text.getKey(), text.getValue());
            if (!words.isEmpty()) {
                return new SearchHit.InNote(a, text.getKey(), Excerpt.of(text.getValue(), words));
            }
        }
        Part shown = a.note().isBlank() ? Part.QUOTE : Part.NOTE;
        return new SearchHit.InNote(a, shown, Excerpt.of(texts.getOrDefault(shown, ""), List.of()));
    }

    /// What a person has written before what is only quoted.
    private Map<Part, String> texts(Annotation a) {
        List<Reply> answers = replies.toAnnotation(a.id());
        var texts = new LinkedHashMap<Part, String>();
        texts.put(Part.NOTE, a.note());
        texts.put(Part.QUOTE, a.words());
        texts.put(Part.REPLY, join(answers.stream().map(Reply::text), "\n"));
        texts.put(Part.TAG, join(codebook.paths(a.tags()).stream(), "; "));
        texts.put(
                Part.PEOPLE,
                join(
                        Stream.concat(Stream.of(a.author()), answers.stream().map(Reply::author))
                                .distinct(),
                        "; "));
        return texts;
    }

    private static String join(Stream<String> texts, String between) {
        return texts.collect(Collectors.joining(between));
    }
}

package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Reply;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What would leave the house, counted before anything is written.
///
/// @param leaving annotations that would be exported
/// @param privates private ones that stay, which would be exported otherwise
/// @param omitted others that stay because they were not asked for
/// @param replies that go with their annotations
/// @param colors how many annotations have each color; those that none has are left out
/// @param tags the same by the paths of their tags
/// @param authors the same by the names that are told; the empty name stands for none
/// @param strangers annotations in the file that were never imported; an annotated copy of the file
///     itself has them as they are
public record ExportPreview(
        int leaving,
        int privates,
        int omitted,
        int replies,
        Map<Color, Integer> colors,
        Map<String, Integer> tags,
        Map<String, Integer> authors,
        int strangers) {

    /// What would leave.
    ///
    /// @param documents with all of their annotations
    public static ExportPreview of(List<AnnotatedDocument> documents, ExportChoices choices) {
        var leaving = new ArrayList<Annotation>();
        var colors = new EnumMap<Color, Integer>(Color.class);
        var tags = new TreeMap<String, Integer>();
        var authors = new TreeMap<String, Integer>();
        int replies = 0;
        for (AnnotatedDocument document : documents) {
            AnnotatedDocument told = choices.applyTo(document);
            for (Placement placement : told.annotations()) {
                Annotation annotation = placement.annotation();
                leaving.add(annotation);
                colors.merge(annotation.color(), 1, Integer::sum);
                authors.merge(annotation.author(), 1, Integer::sum);
                told.codebook()
                        .paths(annotation.tags())
                        .forEach(path -> tags.merge(path, 1, Integer::sum));
            }
            for (Reply reply : told.threads().all()) {
                replies++;
                authors.merge(reply.author(), 1, Integer::sum);
            }
        }
        int privates = count(documents, choices.selection());
        int all = documents.stream().mapToInt(d -> d.annotations().size()).sum();
        return new ExportPreview(
                leaving.size(),
                privates,
                all - leaving.size() - privates,
                replies,
                colors,
                tags,
                authors,
                documents.stream().mapToInt(ExportPreview::strangers).sum());
    }

    private static int count(List<AnnotatedDocument> documents, ExportSelection selection) {
        return (int) documents.stream()
                .flatMap(d -> d.annotations().stream()
                        .map(Placement::annotation)
                        .filter(a -> selection.names(a, d.codebook()))
                        .filter(a -> selection.keepsPrivate(a, d.codebook())))
                .count();
    }

    private static int strangers(AnnotatedDocument document) {
        var embedded = new HashMap<>(document.original().embedded());
        embedded.keySet().removeAll(document.original().imported());
        return embedded.size();
    }
}

package glossator.library;

import glossator.annotation.AnnotationLink;
import glossator.annotation.Digest;
import glossator.annotation.LibraryItem;
import glossator.annotation.SavedSearch;
import glossator.annotation.SourceCollection;

import java.time.temporal.ChronoUnit;
import java.util.List;

/// An item of the library as the database will return it.
final class NormalizedItem {
    private NormalizedItem() {}

    static LibraryItem of(LibraryItem item) {
        return switch (item) {
            case SourceCollection(var id, var name, var parent, var query) ->
                new SourceCollection(id, name(name), parent, clean(query).strip());
            case SavedSearch(var id, var name, var query) ->
                new SavedSearch(id, name(name), clean(query).strip());
            case AnnotationLink link ->
                new AnnotationLink(
                        link.id(),
                        link.from(),
                        link.to(),
                        link.relation(),
                        clean(link.note()),
                        clean(link.author()),
                        link.created().truncatedTo(ChronoUnit.MILLIS),
                        link.changed().truncatedTo(ChronoUnit.MILLIS));
            case Digest digest ->
                new Digest(
                        digest.id(),
                        name(digest.title()),
                        parts(digest.parts()),
                        digest.created().truncatedTo(ChronoUnit.MILLIS),
                        digest.changed().truncatedTo(ChronoUnit.MILLIS));
        };
    }

    private static List<Digest.Part> parts(List<Digest.Part> parts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Digest.Part.Quote quote -> (Digest.Part) quote;
                    case Digest.Part.Words(String text) -> new Digest.Part.Words(clean(text));
                })
                .toList();
    }

    private static String name(String name) {
        return clean(name).strip();
    }

    private static String clean(String text) {
        return Normalized.cleanText(text);
    }
}

package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.Digest;
import glossator.annotation.ReadingState;
import glossator.annotation.Relation;
import glossator.annotation.SavedSearch;
import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Collections, links, digests and details made up for the tests.
final class SampleItems {
    static final Details DETAILS = new Details(
            "article-journal",
            Map.of(
                    DetailField.CONTAINER, "Journal of “Harbours”",
                    DetailField.DOI, "10.1000/182",
                    DetailField.PAGES, "13–27"),
            Map.of("Box", "17 \uD83D\uDE00"));

    static final List<Contributor> PEOPLE = List.of(
            new Contributor(Contributor.Role.AUTHOR, "Brandt", "Helen"),
            new Contributor(Contributor.Role.TRANSLATOR, "Müller-Lüdenscheidt", "Jan"),
            new Contributor(Contributor.Role.EDITOR, "Harbour Board", ""));

    private SampleItems() {}

    static Metadata detailed(Metadata metadata) {
        return metadata.withContributors(PEOPLE).withDetails(DETAILS);
    }

    static SourceCollection collection(String name, @Nullable SourceCollection parent) {
        return new SourceCollection(
                UUID.randomUUID(), name, parent == null ? null : parent.id(), "");
    }

    static AnnotationLink link(Annotation from, Annotation to, Relation relation) {
        return new AnnotationLink(
                UUID.randomUUID(),
                from.id(),
                to.id(),
                relation,
                "See *both*.",
                "Ada",
                Sample.MOMENT,
                Sample.MOMENT);
    }

    static Digest digest(String title, Annotation... quotes) {
        var parts = new java.util.ArrayList<Digest.Part>();
        parts.add(new Digest.Part.Words("# Before\n\nIn my own words \uD83D\uDE00."));
        for (Annotation quote : quotes) {
            parts.add(new Digest.Part.Quote(quote.id()));
        }
        return new Digest(UUID.randomUUID(), title, parts, Sample.MOMENT, Sample.MOMENT);
    }

    static Change made(glossator.annotation.LibraryItem item) {
        return new Change.OfItem(null, item);
    }

    /// Puts every kind of item into a library, and arranges its sources.
    static void arrange(Library library, List<Source> sources) {
        SourceCollection letters = collection("Letters", null);
        SourceCollection early = collection("Early", letters);
        var smart = new SourceCollection(UUID.randomUUID(), "Unread", null, "is:new");
        library.apply(List.of(made(letters), made(early), made(smart)));
        library.apply(made(new SavedSearch(UUID.randomUUID(), "Doubts", "tag:doubt \"ünï\"")));
        List<Annotation> notes = library.annotations(sources.getLast().id());
        Annotation one = notes.getFirst();
        Annotation two = notes.getLast();
        library.apply(List.of(
                made(link(one, two, Relation.SUPPORTS)),
                made(link(two, one, Relation.SAME_CLAIM))));
        library.apply(made(digest("What they say", one, two)));
        List<UUID> tags =
                library.codebook().tagsInOrder().stream().map(Tag::id).limit(2).toList();
        library.describeSource(sources.getFirst().id(), SampleItems::detailed);
        library.arrange(
                sources.stream().map(Source::id).toList(),
                s -> s.withCollections(List.of(early.id(), letters.id())).withTags(tags));
        library.arrange(
                sources.getLast().id(),
                s -> s.withReading(ReadingState.READ).withRating(4));
    }
}

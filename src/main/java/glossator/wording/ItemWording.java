package glossator.wording;

import static java.util.Objects.requireNonNull;

import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.Digest;
import glossator.annotation.LibraryItem;
import glossator.annotation.Relation;
import glossator.annotation.SavedSearch;
import glossator.annotation.SourceCollection;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Describes what was done to a collection, a link, a digest or a saved search.
///
/// @param names of collections
public record ItemWording(StepNames names) {
    private static final String KEY = "wording.history.";

    /// What a relation is called between two passages: `supports`, `same claim`.
    public static String name(Relation relation) {
        return Messages.of("wording.relation." + relation.word());
    }

    String describe(Change.OfItem of) {
        LibraryItem item = of.item();
        if (of.before() == null) {
            return Messages.of(KEY + kind(item) + "-made", name(item));
        }
        return of.after() == null
                ? Messages.of(KEY + kind(item) + "-deleted", name(item))
                : describeEdit(of.before(), of.after());
    }

    private static String kind(LibraryItem item) {
        return switch (item) {
            case SourceCollection _ -> "collection";
            case AnnotationLink _ -> "link";
            case Digest _ -> "digest";
            case SavedSearch _ -> "search";
        };
    }

    private String name(LibraryItem item) {
        return switch (item) {
            case SourceCollection collection -> names.collection(collection.id());
            case AnnotationLink link -> quote(name(link.relation()));
            case Digest digest -> quote(digest.title());
            case SavedSearch search -> quote(search.name());
        };
    }

    private static String quote(String name) {
        return SourceChangeWording.name(name);
    }

    private String describeEdit(LibraryItem before, LibraryItem after) {
        List<String> parts = switch (after) {
            case SourceCollection now -> edits((SourceCollection) before, now);
            case AnnotationLink now -> edits((AnnotationLink) before, now);
            case Digest now -> edits((Digest) before, now);
            case SavedSearch now -> edits((SavedSearch) before, now);
        };
        return parts.isEmpty()
                ? Messages.of(KEY + "touched", name(after))
                : String.join(", ", parts);
    }

    private List<String> edits(SourceCollection before, SourceCollection now) {
        var parts = new ArrayList<String>();
        addRenamed("collection", before.name(), now.name(), parts);
        if (!Objects.equals(before.parent(), now.parent())) {
            parts.add(
                    now.parent() == null
                            ? Messages.of(KEY + "collection-to-top", quote(now.name()))
                            : Messages.of(
                                    KEY + "collection-moved",
                                    quote(now.name()),
                                    names.collection(requireNonNull(now.parent()))));
        }
        if (!before.query().equals(now.query())) {
            parts.add(Messages.of(KEY + "collection-searched", quote(now.name())));
        }
        return parts;
    }

    private static void addRenamed(String kind, String before, String now, List<String> parts) {
        if (!before.equals(now)) {
            parts.add(Messages.of(KEY + kind + "-renamed", quote(before), quote(now)));
        }
    }

    private static List<String> edits(AnnotationLink before, AnnotationLink now) {
        var parts = new ArrayList<String>();
        addRenamed("link", name(before.relation()), name(now.relation()), parts);
        if (!before.from().equals(now.from()) || !before.to().equals(now.to())) {
            parts.add(Messages.of(KEY + "link-turned", quote(name(now.relation()))));
        }
        if (!before.note().equals(now.note())) {
            parts.add(Messages.of(KEY + "link-noted", quote(name(now.relation()))));
        }
        return parts;
    }

    private static List<String> edits(Digest before, Digest now) {
        var parts = new ArrayList<String>();
        addRenamed("digest", before.title(), now.title(), parts);
        if (!before.parts().equals(now.parts())) {
            parts.add(Messages.of(KEY + "digest-changed", quote(now.title())));
        }
        return parts;
    }

    private static List<String> edits(SavedSearch before, SavedSearch now) {
        var parts = new ArrayList<String>();
        addRenamed("search", before.name(), now.name(), parts);
        if (!before.query().equals(now.query())) {
            parts.add(Messages.of(KEY + "search-changed", quote(now.name())));
        }
        return parts;
    }
}

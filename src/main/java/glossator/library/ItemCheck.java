package glossator.library;

import glossator.annotation.AnnotationLink;
import glossator.annotation.CollectionTree;
import glossator.annotation.LibraryItem;
import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Finds items, and sources in collections, that refer to what is not there. The quotes of a digest
/// may be of notes that are gone.
record ItemCheck(Database database) {

    List<Problem> problems() {
        return database.read(() -> {
            List<LibraryItem> items = new ItemRows(database).all();
            var found = new ArrayList<Problem>();
            found.addAll(collections(CollectionTree.of(items)));
            found.addAll(links(items));
            found.addAll(sources(items));
            return found;
        });
    }

    private static List<Problem> collections(CollectionTree tree) {
        var found = new ArrayList<Problem>();
        for (SourceCollection one : tree.inOrder()) {
            UUID parent = one.parent();
            if (parent != null
                    && (tree.collection(parent).isEmpty() || tree.isWithin(parent, one.id()))) {
                found.add(Problem.of("library.check-collection", one.name()));
            }
        }
        return found;
    }

    private List<Problem> links(List<LibraryItem> items) {
        var found = new ArrayList<Problem>();
        for (LibraryItem item : items) {
            if (item instanceof AnnotationLink link
                    && !(isThere(link.from()) && isThere(link.to()))) {
                found.add(Problem.of("library.check-link", link.id(), link.relation().word()));
            }
        }
        return found;
    }

    private boolean isThere(UUID annotation) {
        return database.number("SELECT count(*) FROM annotation WHERE id = ?", annotation) > 0;
    }

    private List<Problem> sources(List<LibraryItem> items) {
        Set<UUID> known = new HashSet<>();
        items.forEach(item -> known.add(item.id()));
        new TagRows(database).all().stream().map(Tag::id).forEach(known::add);
        var found = new ArrayList<Problem>();
        for (Source source : new SourceRows(database).arranged()) {
            if (!known.containsAll(source.tags()) || !known.containsAll(source.collections())) {
                found.add(Problem.of("library.check-arranged", source.title()));
            }
        }
        return found;
    }
}

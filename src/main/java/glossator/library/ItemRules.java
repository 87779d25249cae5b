package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.CollectionTree;
import glossator.annotation.Digest;
import glossator.annotation.LibraryItem;
import glossator.annotation.SavedSearch;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The conditions that collections, links, digests, searches and what arranges a source must meet
/// before they are committed.
record ItemRules(ItemRows items, AnnotationRows annotations, SourceRows sources) {
    private static final int MOST_STARS = 5;

    /// Refuses a new link to a note in the trash, where nobody would see it.
    void requirePresent(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.OfItem(var before, AnnotationLink after)
                    && before == null) {
                requireNotDeleted(after.from());
                requireNotDeleted(after.to());
            }
        }
    }

    private void requireNotDeleted(UUID annotation) {
        annotations.findDeleted(annotation).ifPresent(a -> {
            throw new Refusal("library.link-in-trash", ChangeRules.quote(a.words()));
        });
    }

    /// Checks the state after a step.
    void requireWhole(List<Change> changes) {
        var entered = new HashSet<UUID>();
        var made = new ArrayList<LibraryItem>();
        var deleted = new ArrayList<LibraryItem>();
        for (Change change : changes) {
            if (change instanceof Change.OfSource of) {
                entered.addAll(of.after().collections());
                of.before().collections().forEach(entered::remove);
            } else if (change instanceof Change.OfItem(LibraryItem before, LibraryItem after)) {
                if (after != null) {
                    made.add(after);
                } else if (before != null) {
                    deleted.add(before);
                }
            }
        }
        deleted.forEach(this::requireUnused);
        if (!entered.isEmpty() || made.stream().anyMatch(SourceCollection.class::isInstance)) {
            requireCollections(entered, made);
        }
        requireLinks(made);
    }

    /// Checks what must hold for how a source is arranged regardless of the others.
    static void requireGood(SourceState state) {
        if (state.rating() < 0 || state.rating() > MOST_STARS) {
            throw new Refusal("library.rating", String.valueOf(state.rating()));
        }
    }

    /// Checks what must hold for an item regardless of the others.
    static void requireGood(LibraryItem item) {
        switch (item) {
            case SourceCollection collection -> requireGood(collection);
            case SavedSearch(var _, var name, var _) -> requireName("library.search-name", name);
            case Digest digest -> requireName("library.digest-name", digest.title());
            case AnnotationLink link -> {
                if (link.from().equals(link.to())) {
                    throw new Refusal("library.link-to-itself");
                }
            }
        }
    }

    /// Checks what must hold for a collection regardless of the others.
    static void requireGood(SourceCollection collection) {
        if (collection.name().indexOf('/') >= 0) {
            throw new Refusal("library.collection-name", collection.name());
        }
        requireName("library.collection-name", collection.name());
        if (collection.id().equals(collection.parent())) {
            throw new Refusal("library.collection-below-itself", collection.name());
        }
    }

    private static void requireName(String key, String name) {
        if (name.isBlank() || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal(key, ChangeRules.quote(name));
        }
    }

    /// What was deleted may have been made again by a later change of the same step.
    private void requireUnused(LibraryItem item) {
        if (!(item instanceof SourceCollection collection)
                || items.find(item.id()).isPresent()) {
            return;
        }
        if (items.all(SourceCollection.class).stream().anyMatch(c -> item.id().equals(c.parent()))) {
            throw new Refusal("library.collection-has-children", collection.name());
        }
        requireEmpty(collection, "library.collection-in-use");
    }

    private void requireEmpty(SourceCollection collection, String key) {
        int count = sources.countIn(collection.id());
        if (count > 0) {
            throw new Refusal(key, collection.name(), count);
        }
    }

    private void requireCollections(Set<UUID> entered, List<LibraryItem> made) {
        List<SourceCollection> all = items.all(SourceCollection.class);
        var tree = new CollectionTree(all);
        entered.forEach(id -> requireByHand(tree, id));
        if (made.stream().anyMatch(SourceCollection.class::isInstance)) {
            requireTree(all, tree);
        }
        for (LibraryItem item : made) {
            if (item instanceof SourceCollection collection && collection.isSmart()) {
                requireEmpty(collection, "library.collection-cannot-be-smart");
            }
        }
    }

    private static void requireByHand(CollectionTree tree, UUID id) {
        SourceCollection collection =
                tree.collection(id).orElseThrow(() -> new Refusal("library.no-collection", id));
        if (collection.isSmart()) {
            throw new Refusal("library.collection-is-smart", collection.name());
        }
    }

    private static void requireTree(List<SourceCollection> all, CollectionTree tree) {
        var places = new HashSet<String>();
        for (SourceCollection one : all) {
            UUID parent = one.parent();
            if (parent != null && tree.collection(parent).isEmpty()) {
                throw new Refusal("library.collection-without-parent", one.name());
            }
            if (parent != null && tree.isWithin(parent, one.id())) {
                throw new Refusal("library.collection-below-itself", one.name());
            }
            if (!places.add(parent + "/" + ChangeRules.folded(one.name()))) {
                throw new Refusal("library.collection-twin", tree.path(one.id()));
            }
        }
    }

    /// A link may be of a note in the trash: it is hidden until that is restored.
    private void requireLinks(List<LibraryItem> made) {
        List<AnnotationLink> links = made.stream()
                .filter(AnnotationLink.class::isInstance)
                .map(AnnotationLink.class::cast)
                .toList();
        if (links.isEmpty()) {
            return;
        }
        List<AnnotationLink> all = items.all(AnnotationLink.class);
        for (AnnotationLink link : links) {
            require(link.from());
            require(link.to());
            if (all.stream().anyMatch(other -> isTwin(link, other))) {
                throw new Refusal("library.link-twin");
            }
        }
    }

    private void require(UUID annotation) {
        Optional<Annotation> there =
                annotations.findPresent(annotation).or(() -> annotations.findDeleted(annotation));
        if (there.isEmpty()) {
            throw new Refusal("library.no-annotation", annotation);
        }
    }

    /// Whether two links say the same of the same two notes, in whatever direction.
    private static boolean isTwin(AnnotationLink one, AnnotationLink other) {
        return !one.id().equals(other.id())
                && one.relation() == other.relation()
                && one.touches(other.from())
                && one.touches(other.to());
    }

    /// What a sentence calls an item: its name, or the relation of a link.
    static String name(LibraryItem item) {
        return switch (item) {
            case SourceCollection(var _, var name, var _, var _) -> name;
            case SavedSearch(var _, var name, var _) -> name;
            case Digest digest -> digest.title();
            case AnnotationLink link -> link.relation().word();
        };
    }
}

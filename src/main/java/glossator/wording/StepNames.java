package glossator.wording;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.annotation.LibraryItem;
import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The names of tags and collections, of those that are there now and those that a step itself
/// makes or deletes.
record StepNames(Codebook codebook, CollectionTree collections) {

    /// Those that are there now, and those of the step.
    StepNames with(List<Change> step) {
        var tags = new ArrayList<Tag>();
        var items = new ArrayList<LibraryItem>();
        for (Change change : step) {
            if (change instanceof Change.OfTag(Tag before, Tag after)) {
                Tag tag = after != null ? after : before;
                if (tag != null) {
                    tags.add(tag);
                }
            } else if (change instanceof Change.OfItem of
                    && of.item() instanceof SourceCollection collection) {
                items.add(collection);
            }
        }
        return new StepNames(withTags(tags), withCollections(items));
    }

    private Codebook withTags(List<Tag> tags) {
        if (tags.isEmpty()) {
            return codebook;
        }
        tags.addAll(codebook.tagsInOrder());
        return new Codebook(tags);
    }

    private CollectionTree withCollections(List<LibraryItem> items) {
        if (items.isEmpty()) {
            return collections;
        }
        items.addAll(collections.inOrder());
        return CollectionTree.of(items);
    }

    /// The path of a tag.
    String tag(UUID id) {
        String path = codebook.path(id);
        return path.isEmpty() ? Messages.of("wording.history.unknown-tag") : path;
    }

    /// The path of a collection in quotation marks.
    String collection(UUID id) {
        String path = collections.path(id);
        return path.isEmpty()
                ? Messages.of("wording.history.unknown-collection")
                : SourceChangeWording.name(path);
    }
}

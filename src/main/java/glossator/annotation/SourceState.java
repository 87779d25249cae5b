package glossator.annotation;

import glossator.document.Metadata;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What can be changed of a source: what is known about it, how a person has arranged it, and
/// whether it is in the trash.
///
/// @param tags of the source as a whole
/// @param collections that it is in, in the order in which it was put there
/// @param rating 1 to 5; 0 if it has none
public record SourceState(
        UUID id,
        Metadata metadata,
        boolean inTrash,
        List<UUID> tags,
        List<UUID> collections,
        ReadingState reading,
        int rating) {

    public SourceState {
        tags = List.copyOf(tags);
        collections = List.copyOf(collections);
    }

    /// One that nobody has arranged yet.
    public SourceState(UUID id, Metadata metadata, boolean inTrash) {
        this(id, metadata, inTrash, List.of(), List.of(), ReadingState.NEW, 0);
    }

    public SourceState withMetadata(Metadata now) {
        return new SourceState(id, now, inTrash, tags, collections, reading, rating);
    }

    public SourceState withInTrash(boolean now) {
        return new SourceState(id, metadata, now, tags, collections, reading, rating);
    }

    public SourceState withTags(List<UUID> now) {
        return new SourceState(id, metadata, inTrash, now, collections, reading, rating);
    }

    public SourceState withCollections(List<UUID> now) {
        return new SourceState(id, metadata, inTrash, tags, now, reading, rating);
    }

    public SourceState withReading(ReadingState now) {
        return new SourceState(id, metadata, inTrash, tags, collections, now, rating);
    }

    public SourceState withRating(int now) {
        return new SourceState(id, metadata, inTrash, tags, collections, reading, now);
    }

    /// Put into a collection, unless it is there.
    public SourceState inCollection(UUID collection) {
        return withCollections(with(collections, collection));
    }

    public SourceState outOfCollection(UUID collection) {
        return withCollections(without(collections, collection));
    }

    /// Given a tag, unless it has it.
    public SourceState tagged(UUID tag) {
        return withTags(with(tags, tag));
    }

    public SourceState untagged(UUID tag) {
        return withTags(without(tags, tag));
    }

    private static List<UUID> with(List<UUID> all, UUID one) {
        return Stream.concat(all.stream(), Stream.of(one)).distinct().toList();
    }

    private static List<UUID> without(List<UUID> all, UUID one) {
        return all.stream().filter(id -> !id.equals(one)).toList();
    }
}

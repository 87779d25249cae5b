package glossator.annotation;

import glossator.document.Metadata;

import java.util.UUID;

/// What can be changed of a source: what is known about it, and whether it is in the trash.
public record SourceState(UUID id, Metadata metadata, boolean inTrash) {

    public SourceState withMetadata(Metadata other) {
        return new SourceState(id, other, inTrash);
    }

    public SourceState withInTrash(boolean now) {
        return new SourceState(id, metadata, now);
    }
}

package glossator.annotation;

import java.util.UUID;

/// What a person makes that belongs to no single source. Immutable; a [Change] replaces it.
public sealed interface LibraryItem permits AnnotationLink, Digest, SavedSearch, SourceCollection {
    UUID id();
}

package glossator.annotation;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A code of the codebook. Its id stays the same when it is renamed.
///
/// @param name without `/`, which separates the names in a path
/// @param color `#rrggbb`, or empty
public record Tag(UUID id, String name, @Nullable UUID parent, String color, String description) {}

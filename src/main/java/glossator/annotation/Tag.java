package glossator.annotation;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A code of the codebook. Its id stays when its name changes.
///
/// @param name without `/`, which parts the names of a path
/// @param color `#rrggbb`, or empty
public record Tag(UUID id, String name, @Nullable UUID parent, String color, String description) {}

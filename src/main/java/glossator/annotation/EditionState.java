package glossator.annotation;

import java.util.UUID;

/// What can be changed of an edition: whether it was taken back.
///
/// @param number from 1 in each source
/// @param withdrawn whether it does not count as an edition of its source: before it was added, and
///     after that was undone
public record EditionState(UUID id, UUID source, int number, boolean withdrawn) {

    public EditionState withWithdrawn(boolean now) {
        return new EditionState(id, source, number, now);
    }
}

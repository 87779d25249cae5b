package glossator.annotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A text that a person composes of quotes and own words.
///
/// @param created to the millisecond, UTC
/// @param changed to the millisecond, UTC
public record Digest(UUID id, String title, List<Part> parts, Instant created, Instant changed)
        implements LibraryItem {
    public Digest {
        parts = List.copyOf(parts);
    }

    /// One part, in the order of the text.
    public sealed interface Part {
        /// What an annotation is on, with its note and a reference that leads back. The annotation
        /// may be gone.
        record Quote(UUID annotation) implements Part {}

        /// @param text CommonMark, headings as well
        record Words(String text) implements Part {}
    }

    public Digest withTitle(String now) {
        return new Digest(id, now, parts, created, changed);
    }

    public Digest withParts(List<Part> now) {
        return new Digest(id, title, now, created, changed);
    }

    public Digest withChanged(Instant now) {
        return new Digest(id, title, parts, created, now);
    }
}

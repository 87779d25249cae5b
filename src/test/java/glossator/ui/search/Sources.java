package glossator.ui.search;

import glossator.document.Metadata;
import glossator.library.Source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A source to speak of.
final class Sources {
    private Sources() {}

    static Source one() {
        return new Source(
                new UUID(0, 1),
                Metadata.of("On Method", List.of("Ada Well"), "", "1843", "", ""),
                new UUID(0, 2),
                1,
                "method.txt",
                "text",
                100,
                0,
                Instant.EPOCH,
                null,
                null);
    }
}

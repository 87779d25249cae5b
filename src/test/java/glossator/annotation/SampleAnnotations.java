package glossator.annotation;

import glossator.document.Range;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Annotations for tests, told apart by number.
final class SampleAnnotations {
    private static final UUID SOURCE = new UUID(1, 1);
    private static final UUID EDITION = new UUID(1, 2);

    private SampleAnnotations() {}

    /// Number `n` over `start` to `end`, made `n` seconds after the epoch.
    static Annotation mark(int n, int start, int end) {
        Instant moment = Instant.ofEpochSecond(n);
        return new Annotation(
                new UUID(9, n),
                SOURCE,
                EDITION,
                new Selector(new Range(start, end), "x".repeat(end - start), "", ""),
                Style.HIGHLIGHT,
                Color.YELLOW,
                "",
                List.of(),
                "Ada",
                moment,
                moment);
    }
}

package glossator.bench;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.Source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Marks anywhere on a source, every third with a note.
public final class RandomMarks {
    private static final List<Color> COLORS = List.of(Color.values());
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private RandomMarks() {}

    public static void put(Library library, Source source, int count) {
        Document document = library.document(source.edition());
        var random = new Random(3);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(document.length() - 300);
            changes.add(Change.add(
                    mark(source, document, new Range(at, at + 20 + random.nextInt(200)), i)));
        }
        library.apply(changes);
    }

    private static Annotation mark(Source source, Document document, Range range, int number) {
        return new Annotation(
                UUID.randomUUID(),
                source.id(),
                source.edition(),
                Selector.of(document.text(), range),
                Style.HIGHLIGHT,
                COLORS.get(number % COLORS.size()),
                number % 3 == 0 ? "note " + number : "",
                List.of(),
                "bench",
                MADE,
                MADE);
    }
}

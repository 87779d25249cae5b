package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.document.Picture;
import glossator.document.Range;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Sources and annotations made up for the tests.
final class Sample {
    static final Instant MOMENT = Instant.parse("2026-03-01T10:00:00.123Z");

    private Sample() {}

    static SourceFile original(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8), null);
    }

    /// Each line of `text` is a paragraph.
    static ImportedDocument reading(String title, String text) {
        var builder = new DocumentBuilder();
        builder.metadata(
                new Metadata(title, List.of("A. Author"), "Press", "2026-02-03", "", "en"));
        text.lines().forEach(line -> builder.begin(new Block.Paragraph()).text(line));
        return new ImportedDocument(
                "text",
                1,
                builder.build(),
                List.of(new Picture("p1", "image/png", new byte[] {1, 2, 3})),
                Map.of("page_files/a.png", new byte[] {4, 5}),
                List.of("a warning"));
    }

    static Source add(Library library, String title, String text) {
        return library.add(new ParsedFile(
                        original(title + ".txt", text), reading(title, text), "/origin/" + title))
                .source();
    }

    static Annotation annotation(Library library, Source source, int start, int end) {
        Document document = library.document(source.edition());
        return new Annotation(
                UUID.randomUUID(),
                source.id(),
                source.edition(),
                Selector.of(document.text(), new Range(start, end)),
                Style.HIGHLIGHT,
                Color.YELLOW,
                "",
                List.of(),
                "reader",
                MOMENT,
                MOMENT);
    }
}

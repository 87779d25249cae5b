package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.document.PageFrame;
import glossator.document.Picture;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.jspecify.annotations.Nullable;

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
        builder.metadata(Metadata.of(title, List.of("A. Author"), "Press", "2026-02-03", "", "en"));
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

    /// The same with two printed pages, on which no words are.
    static ImportedDocument paged(String title, String text) {
        ImportedDocument plain = reading(title, text);
        var frame = new PageFrame(0, 0, 595, 842, 0);
        String read = plain.document().text();
        return new ImportedDocument(
                plain.format(),
                plain.version(),
                plain.document(),
                plain.pictures(),
                plain.companions(),
                plain.warnings(),
                List.of(),
                List.of(
                        PrintedPage.of("i", frame, 0, List.of(), read),
                        PrintedPage.of("ii", frame, read.length() / 2, List.of(), read)));
    }

    static Source addPaged(Library library, String title, String text) {
        return library.add(new ParsedFile(
                        original(title + ".txt", text), paged(title, text), "/origin/" + title))
                .source();
    }

    /// One of each kind for a source of [#paged].
    static List<Target> targets() {
        var left = new Rectangle(72, 600.5f, 100, 20.25f);
        var right = new Rectangle(300, 590, 1e-3f, 400);
        var page = new Surface.Page(1, "ii");
        return List.of(
                Target.PASSAGE,
                new Target.Area(page, List.of(left, right), "words \uD83D\uDE42"),
                new Target.Area(new Surface.Picture("p1"), List.of(left), ""),
                new Target.WholePage(page),
                Target.WHOLE_SOURCE);
    }

    static Reply reply(Annotation annotation, @Nullable Reply parent, String text) {
        return new Reply(
                UUID.randomUUID(),
                annotation.source(),
                annotation.id(),
                parent == null ? null : parent.id(),
                "Grace",
                text,
                null,
                MOMENT,
                MOMENT,
                "");
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

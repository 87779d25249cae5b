package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Fills a library with many small sources and notes in a few transactions, without the original
/// files: for measures of what the number of sources costs.
public final class ManySources {
    private static final int GROUP = 5_000;
    private static final List<String> WORDS = List.of(
            "harbour", "Städte", "trade", "mémoire", "island", "письма", "reading", "method");

    private ManySources() {}

    public static void fill(Path folder, int sources, int notes) {
        Library.open(folder).close();
        var random = new Random(1);
        try (Database database = Database.open(folder.resolve(Library.FILE), Migrations.ALL)) {
            for (int from = 0; from < sources; from += GROUP) {
                int begin = from;
                int end = Math.min(sources, from + GROUP);
                database.write(() -> {
                    for (int i = begin; i < end; i++) {
                        add(database, i, random);
                    }
                    return true;
                });
            }
        }
        try (Library library = Library.open(folder)) {
            List<Source> all = library.sources();
            for (int from = 0; from < notes; from += GROUP) {
                var changes = new ArrayList<Change>();
                for (int i = from; i < Math.min(notes, from + GROUP); i++) {
                    changes.add(Change.add(note(library, all.get(random.nextInt(all.size())))));
                }
                library.apply(changes);
            }
        }
    }

    private static void add(Database database, int number, Random random) {
        String title = WORDS.get(random.nextInt(WORDS.size())) + " " + number + " "
                + WORDS.get(random.nextInt(WORDS.size()));
        var builder = new DocumentBuilder();
        builder.metadata(Metadata.of(
                title,
                List.of("Author " + number % 900),
                "Publisher " + number % 70,
                String.valueOf(1900 + number % 120),
                "",
                "en"));
        builder.begin(new Block.Paragraph()).text("A text about " + title + ", number " + number);
        var file = new SourceFile(
                "file-" + number + ".txt",
                ("text " + number).getBytes(StandardCharsets.UTF_8),
                null);
        var imported =
                new ImportedDocument("text", 1, builder.build(), List.of(), Map.of(), List.of());
        Instant moment = Instant.EPOCH.plus(number, ChronoUnit.HOURS);
        UUID source = new SourceRows(database).add(imported.document().metadata(), moment);
        new EditionRows(database)
                .add(UUID.randomUUID(), source, ParsedFile.of(file, imported), moment);
    }

    private static Annotation note(Library library, Source source) {
        Document document = library.document(source.edition());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Annotation(
                UUID.randomUUID(),
                source.id(),
                source.edition(),
                Selector.of(document.text(), new Range(2, 6)),
                Style.HIGHLIGHT,
                Color.YELLOW,
                "",
                List.of(),
                "bench",
                now,
                now);
    }
}

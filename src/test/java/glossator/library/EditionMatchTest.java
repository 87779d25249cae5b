package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.format.ImportedDocument;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class EditionMatchTest {
    private static final String OTHER = "Recipe for a plum cake\n"
            + "Take a pound of flour, half a pound of butter and as much sugar as you like.\n"
            + "The plums are halved and laid on the dough, and the whole is baked until it"
            + " is brown. It is best on the day after, when the juice has gone in.\n";

    @TempDir
    Path folder;

    private Library library;
    private Source source;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        source = library.add(new ParsedFile(
                        Sample.original("a.txt", Article.FIRST),
                        reading(Article.FIRST, "https://example.org/news/harbour"),
                        "/home/a.txt"))
                .source();
        Sample.add(library, "Cake", OTHER);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Optional<EditionMatch> kin(ImportedDocument imported, String origin) {
        try (Database database = Database.open(folder.resolve("library.db"), Migrations.ALL)) {
            var fingerprints = new FingerprintRows(
                    database, new EditionRows(database), new SourceRows(database));
            return fingerprints.findMatch(imported.document(), origin);
        }
    }

    private static ImportedDocument reading(String text, String url) {
        var builder = new DocumentBuilder();
        builder.metadata(Metadata.of("T", List.of(), "", "", url, ""));
        text.lines().forEach(line -> builder.begin(new Block.Paragraph()).text(line));
        return new ImportedDocument("text", 1, builder.build(), List.of(), Map.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "second, '', /home/a.txt, ORIGIN",
        "second, https://example.org/news/harbour, /home/b.txt, ADDRESS",
        "second, https://example.org/, /home/b.txt, TEXT",
        "second, '', '', TEXT",
        "other, https://example.org/news/harbour, /home/a.txt, ''",
        "short, '', /home/a.txt, ORIGIN",
        "short, '', /home/b.txt, ''",
    })
    void aFileIsKnownByItsPlaceItsAddressOrItsText(
            String text, String url, String origin, String by) {
        String words = switch (text) {
            case "second" -> Article.SECOND;
            case "short" -> "Gone.";
            default -> "A text of its own about the weather in the mountains. ".repeat(30);
        };
        Optional<EditionMatch> match = kin(reading(words, url), origin);
        assertEquals(by, match.map(k -> k.by().name()).orElse(""));
        assertTrue(match.isEmpty() || match.get().source().id().equals(source.id()));
    }

    @Test
    void whatLiesInTheTrashIsNoKin() {
        library.removeSource(source.id());
        assertEquals(Optional.empty(), kin(reading(Article.SECOND, ""), "/home/a.txt"));
    }

    @Test
    void editionsOfAnOlderLibraryAreKnownToo() {
        library.close();
        try (Database database = Database.open(folder.resolve("library.db"), Migrations.ALL)) {
            database.update("DELETE FROM sketch");
        }
        library = Library.open(folder);
        assertEquals(
                EditionMatch.By.TEXT,
                kin(reading(Article.SECOND, ""), "/elsewhere").orElseThrow().by());
        assertEquals(List.of(), library.check());
    }
}

package glossator.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.PrintedPage;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.pdf.PdfPaper;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/// The pages as printed, kept with their edition.
class PageRowsTest {
    @TempDir
    Path folder;

    private static SourceFile paper() {
        var paper = new PdfPaper();
        paper.page().text(PdfPaper.ROMAN, 12, 72, 100, "Nobody spoke while they crossed.");
        paper.page(90).text(PdfPaper.ROMAN, 12, 72, 100, "On the other side it was noon.");
        paper.page();
        return new SourceFile("paper.pdf", paper.bytes(), null);
    }

    private UUID add() {
        try (Library library = Library.open(folder)) {
            SourceFile original = paper();
            Source source = library.add(
                            new ParsedFile(original, Formats.read(original), "paper.pdf"))
                    .source();
            return library.editions(source.id()).getLast().id();
        }
    }

    private List<String> check(boolean repair) {
        try (Library library = Library.open(folder)) {
            List<Problem> found = repair ? library.repair(Formats::read) : library.check();
            return found.stream().map(Problem::sentence).toList();
        }
    }

    private void plant(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.db"));
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0, sql);
        }
    }

    @Test
    void whatWasReadIsWhatIsKept() {
        UUID edition = add();
        ImportedDocument imported = Formats.read(paper());
        try (Library library = Library.open(folder)) {
            List<PrintedPage> pages = library.pages(edition);
            assertEquals(3, pages.size());
            for (int i = 0; i < 3; i++) {
                PrintedPage read = imported.pages().get(i);
                assertEquals(read.label(), pages.get(i).label());
                assertEquals(read.frame(), pages.get(i).frame());
                assertEquals(read.range(), pages.get(i).range());
                assertArrayEquals(read.places(), pages.get(i).places());
            }
            assertTrue(pages.get(2).range().isEmpty());
        }
        assertEquals(List.of(), check(false));
    }

    @Test
    void aTextHasNoPages() {
        try (Library library = Library.open(folder)) {
            Source source = Sample.add(library, "One", "The quick brown fox.");
            assertEquals(
                    List.of(),
                    library.pages(library.editions(source.id()).getLast().id()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE page SET places = x'00' WHERE number = 1",
                "UPDATE page SET places = zeroblob(40) WHERE number = 0",
                "UPDATE page SET places = (SELECT places FROM page WHERE number = 1) WHERE number = 0",
                "UPDATE page SET start = 1 WHERE number = 0",
            })
    void damagedPlacesAreToldAndMadeAgainFromTheOriginal(String damage) throws SQLException {
        UUID edition = add();
        plant(damage);
        assertTrue(check(false).getFirst().contains("can only be made again"));
        try (Library library = Library.open(folder)) {
            assertThrows(Refusal.class, () -> library.pages(edition));
            assertTrue(library.document(edition).length() > 0, "the text is there");
        }
        assertTrue(check(true).getFirst().contains("read again"));
        assertEquals(List.of(), check(false));
        try (Library library = Library.open(folder)) {
            assertEquals(3, library.pages(edition).size());
        }
    }
}

package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Tag;
import glossator.message.Refusal;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What can still be read of a damaged library, and that no damage stays unsaid.
class DamagedLibraryTest {
    private static final int PAGE = 4096;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static byte[] good = new byte[0];
    private static List<String> goodContents = List.of();
    private static List<String> goodCheck = List.of();

    /// A library with two sources, tags, 40 notes, and some of them changed.
    @BeforeAll
    static void make() throws IOException {
        try (Library library = Library.open(shared)) {
            for (String title : List.of("One", "Two")) {
                Source source = Sample.add(library, title, (title + " has words. ").repeat(500));
                for (int i = 0; i < 20; i++) {
                    library.findOrMakeTag("theme/" + i % 4);
                    Annotation made = Sample.annotation(library, source, 3 * i, 3 * i + 6);
                    library.apply(Change.add(made));
                    library.apply(Change.edit(made, made.withNote("About " + title + " " + i)));
                }
            }
            goodContents = contents(library);
            goodCheck = sentences(library.check());
        }
        good = Files.readAllBytes(shared.resolve("library.db"));
        assertEquals(83, goodContents.size());
        assertEquals(List.of(), goodCheck);
    }

    private static List<String> contents(Library library) {
        var all = new ArrayList<String>();
        for (Source source : library.sources()) {
            all.add(source.id()
                    + source.title()
                    + library.document(source.edition()).text());
            library.annotations(source.id()).forEach(a -> all.add(a.toString()));
        }
        for (Tag tag : library.codebook().tagsInOrder()) {
            all.add(tag.toString());
        }
        library.history(null, 1_000).stream()
                .filter(step -> step.changes().size() == 1)
                .limit(36)
                .forEach(step -> all.add(step.toString()));
        return all;
    }

    private Path file() {
        return folder.resolve("library.db");
    }

    static Stream<Arguments> damages() {
        var damages = new ArrayList<Arguments>();
        for (int seed = 1; seed <= 24; seed++) {
            damages.add(Arguments.of("flip", seed));
        }
        for (int seed = 1; seed <= 12; seed++) {
            damages.add(Arguments.of("zero", seed));
            damages.add(Arguments.of("cut", seed));
        }
        for (int seed = 1; seed <= 10; seed++) {
            damages.add(Arguments.of("log", seed));
        }
        damages.add(Arguments.of("foreign", 0));
        damages.add(Arguments.of("empty", 0));
        return damages.stream();
    }

    private void damage(String kind, int seed) throws IOException {
        var random = new Random(seed);
        byte[] bytes = good.clone();
        switch (kind) {
            case "flip" -> {
                for (int i = 0; i < 1 << seed % 7; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case "zero" -> {
                int at = PAGE * random.nextInt(bytes.length / PAGE);
                Arrays.fill(bytes, at, at + PAGE, (byte) 0);
            }
            case "cut" -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case "log" -> {
                byte[] log = new byte[random.nextInt(20_000)];
                random.nextBytes(log);
                Files.write(folder.resolve("library.db-wal"), log);
            }
            case "foreign" -> bytes = "These are no rows.\n".repeat(900).getBytes(UTF_8);
            case "empty" -> bytes = new byte[0];
            default -> throw new IllegalArgumentException(kind);
        }
        Files.write(file(), bytes);
        Files.createDirectories(folder.resolve("sources"));
        try (var originals = Files.list(shared.resolve("sources"))) {
            for (Path original : originals.toList()) {
                Files.copy(original, folder.resolve("sources").resolve(original.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("damages")
    void everyDamagedLibraryOpensOrSaysWhyNotAndNoDamageIsSilent(String kind, int seed)
            throws IOException {
        damage(kind, seed);
        byte[] before = Files.readAllBytes(file());
        LibraryState state = LibraryInspection.inspect(folder);
        assertEquals(state.sentence().isEmpty(), state.kind() == LibraryState.Kind.READY);
        var said = new ArrayList<String>();
        var contents = new ArrayList<String>();
        try (Library library = open(said)) {
            said.addAll(library.notices());
            orSay(said, () -> contents.addAll(contents(library)));
            orSay(said, () -> said.addAll(library.quickCheck()));
            orSay(said, () -> said.addAll(library.fullCheck()));
            orSay(said, () -> said.addAll(sentences(library.check())));
            said.addAll(library.damagedRows());
        } catch (Refusal refusal) {
            said.add(refusal.sentence());
        }
        assertTrue(said.stream().noneMatch(String::isBlank), said.toString());
        assertTrue(said.stream().noneMatch(s -> s.contains("Exception")), said.toString());
        if (!contents.equals(goodContents)) {
            assertFalse(said.isEmpty(), () -> "silent: " + kind + " " + seed);
            assertTrue(
                    state.canBeOpened() || Arrays.equals(before, bytes()),
                    "what was refused was changed");
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Library open(List<String> said) {
        try {
            return Library.open(folder);
        } catch (Refusal refusal) {
            said.add(refusal.sentence());
            return Library.openReadOnly(folder, refusal.sentence());
        }
    }

    private static void orSay(List<String> said, Runnable part) {
        try {
            part.run();
        } catch (Refusal refusal) {
            said.add(refusal.sentence());
        }
    }

    private void plant(String sql) throws IOException, SQLException {
        damage("log", 1);
        Files.delete(folder.resolve("library.db-wal"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA ignore_check_constraints = ON");
            statement.executeUpdate(sql);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UPDATE annotation SET color = 'mud' WHERE rowid = 7        | annotation
                    UPDATE annotation SET created = 'once' WHERE rowid = 7      | annotation
                    UPDATE annotation SET id = replace(id, '-', '') WHERE rowid = 7        | annotation
                    """)
    void aBadRowIsSkippedAndNamedAndTheOthersAreThere(String sql, String table) throws Exception {
        plant(sql);
        try (Library library = Library.open(folder)) {
            List<Source> sources = library.sources();
            assertEquals(2, sources.size());
            int there = sources.stream()
                    .mapToInt(s -> library.annotations(s.id()).size())
                    .sum();
            assertEquals(39, there);
            library.sources().forEach(s -> library.annotations(s.id()));
            List<String> damaged = library.damagedRows();
            assertEquals(1, damaged.size(), damaged.toString());
            assertTrue(damaged.getFirst().contains(table), damaged.toString());
            library.apply(Change.add(Sample.annotation(library, sources.getFirst(), 0, 3)));
        }
    }

    @Test
    void aBadTagOrSourceLeavesTheOthers() throws Exception {
        plant("UPDATE source SET creators = '[1, ' WHERE title = 'One'");
        try (Library library = Library.open(folder)) {
            assertEquals(
                    List.of("Two"),
                    library.sources().stream().map(Source::title).toList());
            assertEquals(5, library.codebook().tagsInOrder().size());
        }
    }

    @Test
    void aStepThatIsDamagedIsNotTakenBackInPart() throws Exception {
        plant("UPDATE journal_change SET after = '{}' WHERE step ="
                + " (SELECT max(step) FROM journal_change)");
        try (Library library = Library.open(folder)) {
            assertThrows(Refusal.class, () -> library.undo(UndoScope.ANYWHERE));
            assertFalse(library.history(null, 100).isEmpty());
        }
    }

    /// All pages of one table (not of its indexes) or of one index are zeroed.
    @ParameterizedTest
    @CsvSource({
        "annotation",
        "journal_change",
        "picture",
        "annotation_tag",
        "annotation_of_source",
        "annotation_of_edition",
        "annotation_in_trash",
        "decision_in_source",
        "tag_below"
    })
    void damageInOneTableLeavesTheOthersReadable(String table) throws Exception {
        damage("log", 1);
        Files.delete(folder.resolve("library.db-wal"));
        byte[] bytes = good.clone();
        for (long page : pages(table)) {
            Arrays.fill(bytes, (int) (page - 1) * PAGE, (int) page * PAGE, (byte) 0);
        }
        Files.write(file(), bytes);
        try (Library library = Library.openReadOnly(folder)) {
            List<Source> sources = library.sources();
            assertEquals(2, sources.size());
            sources.forEach(s -> assertTrue(library.document(s.edition()).length() > 1_000));
            assertEquals(5, library.codebook().tagsInOrder().size());
            if (!table.equals("annotation")) {
                assertEquals(20, library.annotations(sources.getFirst().id()).size());
            }
            assertFalse(library.quickCheck().isEmpty());
        }
    }

    private List<Long> pages(String table) throws SQLException {
        var pages = new ArrayList<Long>();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + shared.resolve("library.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT pageno FROM dbstat WHERE name = '" + table + "'")) {
            while (rows.next()) {
                pages.add(rows.getLong(1));
            }
        }
        return pages;
    }

    @Test
    void ofATableWithABadPageTheOtherRowsAreRead() throws Exception {
        damage("log", 1);
        Files.delete(folder.resolve("library.db-wal"));
        List<Long> pages = pages("annotation");
        assertTrue(pages.size() > 3, pages.toString());
        byte[] bytes = good.clone();
        int bad = (int) (pages.get(pages.size() / 2) - 1) * PAGE;
        Arrays.fill(bytes, bad, bad + PAGE, (byte) 0);
        Files.write(file(), bytes);
        try (Library library = Library.open(folder)) {
            int there = library.sources().stream()
                    .mapToInt(s -> library.annotations(s.id()).size())
                    .sum();
            assertTrue(there >= 20 && there < 40, "read: " + there);
            assertFalse(library.damagedRows().isEmpty());
        }
    }

    @Test
    void aMissingIndexIsMadeAgain() throws Exception {
        plant("DROP INDEX annotation_tagged");
        try (Library library = Library.open(folder)) {
            assertEquals(List.of(), library.quickCheck());
            assertEquals(List.of(), library.check());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PRAGMA user_version = -3                                | -3
                    DROP TABLE decision                                     | “decision”
                    ALTER TABLE tag DROP COLUMN description                 | “description”
                    CREATE VIEW sneaky AS SELECT * FROM tag                 | “sneaky”
                    CREATE TRIGGER t AFTER INSERT ON tag BEGIN SELECT 1; END | “t”
                    """)
    void eachFaultOfTheSchemaHasASentenceAndTheRestIsReadable(String sql, String said)
            throws Exception {
        plant(sql);
        LibraryState state = LibraryInspection.inspect(folder);
        assertEquals(LibraryState.Kind.DAMAGED, state.kind());
        assertTrue(state.sentence().contains(said), state.sentence());
        Refusal refusal = assertThrows(Refusal.class, () -> Library.open(folder));
        assertEquals(state.sentence(), refusal.sentence());
        try (Library library = Library.openReadOnly(folder)) {
            assertEquals(state.sentence(), library.whyReadOnly().orElseThrow());
            assertEquals(2, library.sources().size());
            Supplier<Refusal> write =
                    () -> assertThrows(Refusal.class, () -> library.setAuthor("Somebody"));
            assertEquals(state.sentence(), write.get().sentence());
        }
    }

    private static List<String> sentences(List<Problem> problems) {
        return problems.stream().map(Problem::sentence).toList();
    }
}

package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Relation;
import glossator.annotation.Reply;
import glossator.annotation.SourceCollection;
import glossator.format.Formats;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Damage planted in the database and the folder behind the library's back.
class CheckTest {
    private static final String TEXT = "The quick brown fox jumps over the lazy dog.";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("library.db");
        try (Library library = Library.open(folder)) {
            Source source = Sample.add(library, "One", TEXT);
            Annotation annotation = Sample.annotation(library, source, 4, 9)
                    .withTags(List.of(library.findOrMakeTag("speed")));
            library.apply(Change.add(annotation));
            library.apply(Change.edit(annotation, annotation.withNote("a note")));
            library.undo(UndoScope.marksOf(source.id()));
            discuss(library, source);
            arrange(library, source);
        }
    }

    /// An area of the picture, and a reply and an answer to it.
    private static void discuss(Library library, Source source) {
        Annotation area = Sample.annotation(library, source, 0, 0)
                .withTarget(Sample.targets().get(2));
        Reply reply = Sample.reply(area, null, "Is it?");
        library.apply(List.of(
                Change.add(area),
                new Change.OfReply(null, reply),
                new Change.OfReply(null, Sample.reply(area, reply, "It is."))));
    }

    private static void arrange(Library library, Source source) {
        List<Annotation> notes = library.annotations(source.id());
        SourceCollection letters = SampleItems.collection("Letters", null);
        library.apply(List.of(
                SampleItems.made(letters),
                SampleItems.made(
                        SampleItems.link(notes.getFirst(), notes.getLast(), Relation.SUPPORTS))));
        library.arrange(source.id(), s -> s.withCollections(List.of(letters.id())));
    }

    private List<String> check(boolean repair) {
        try (Library library = Library.open(folder)) {
            List<Problem> found = repair ? library.repair(Formats::read) : library.check();
            return found.stream().map(Problem::sentence).toList();
        }
    }

    private void plant(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void aGoodLibraryHasNothingWrongAndNothingRepaired() {
        assertEquals(List.of(), check(false));
        assertEquals(List.of(), check(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UPDATE annotation SET note = 'x'                          | journal ends with another state
                    UPDATE annotation SET deleted_at = '2026-01-01T00:00:00.000Z' | journal ends with another state
                    UPDATE annotation SET start = 5                           | is not the text at 5:9
                    UPDATE annotation SET "end" = 4000                        | is not the text at 4:4000
                    UPDATE annotation SET changed = 'yesterday'               | damaged
                    UPDATE annotation_tag SET tag = 'nothing'                 | refer to something that does not exist
                    DELETE FROM annotation_tag                                | journal ends with another state
                    UPDATE tag SET name = 'other'                             | journal ends with another state
                    DELETE FROM journal_change                                | does not record how
                    UPDATE journal SET state = 'done'                         | step 3 is not in the state
                    UPDATE journal_change SET after = '{}' WHERE step = 2     | step 2 is damaged
                    UPDATE edition SET layout = x'0102'                       | can only be made again
                    UPDATE edition SET text = replace(text, 'fox', 'cat')     | can only be made again
                    UPDATE source SET creators = '[1, '                       | damaged
                    UPDATE annotation SET target = '{' WHERE target IS NOT NULL                 | damaged
                    UPDATE annotation SET target = '{"kind":"dot"}' WHERE target IS NOT NULL    | damaged
                    UPDATE annotation SET target = '[]' WHERE target IS NOT NULL                | damaged
                    UPDATE annotation SET target = replace(target, '100.0', '-1') WHERE target IS NOT NULL | damaged
                    UPDATE annotation SET target = replace(target, 'p1', 'p9')                  | on a page or picture that One.txt does not have
                    UPDATE annotation SET target = '{"kind":"page","page":7,"label":""}'        | on a page or picture that One.txt does not have
                    UPDATE reply SET state = 'perhaps'                                          | damaged
                    UPDATE reply SET created = 'once'                                           | damaged
                    UPDATE reply SET annotation = 'nothing'                                     | damaged
                    UPDATE reply SET annotation = id                                            | answers a note that does not exist
                    UPDATE reply SET text = 'other'                                             | journal ends with another state
                    UPDATE reply SET parent = id                                                | journal ends with another state
                    DELETE FROM reply                                                           | journal ends with another state
                    CREATE INDEX guest ON annotation (note)                   | guest is not as
                    CREATE TABLE guest (name TEXT)                            | guest is not as
                    UPDATE item SET body = replace(body, 'supports', 'hates')                   | damaged
                    UPDATE item SET body = json_set(body, '$.to', id) WHERE kind = 'link'       | between notes of which one does not exist
                    UPDATE item SET body = json_set(body, '$.parent', id) WHERE kind = 'collection' | or below itself
                    UPDATE item SET body = json_set(body, '$.name', 'x') WHERE kind = 'collection'  | journal ends with another state
                    DELETE FROM item WHERE kind = 'collection'                                  | is in a collection that does not exist
                    DELETE FROM item WHERE kind = 'link'                                        | journal ends with another state
                    UPDATE source SET rating = 2                                                | journal ends with another state
                    UPDATE source SET tags = '[1'                                               | damaged
                    UPDATE source SET details = '{'                                             | damaged
                    DELETE FROM source                                        | refer to something that does not exist
                    """)
    void plantedDamageIsFound(String damage, String sentence) throws Exception {
        plant("PRAGMA ignore_check_constraints = ON; UPDATE journal SET state = state;" + damage);
        List<String> found = check(false);
        assertTrue(found.stream().anyMatch(s -> s.contains(sentence)), found.toString());
        assertTrue(found.stream().noneMatch(s -> s.contains("\n")), found.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE annotation SET target = '{\"kind\":1}' WHERE target IS NOT NULL",
                "UPDATE reply SET state = 'perhaps' WHERE parent IS NOT NULL"
            })
    void aBadRowIsLeftOutAndNamedAndTheOthersAreThere(String damage) throws SQLException {
        plant("PRAGMA ignore_check_constraints = ON; UPDATE journal SET state = state;" + damage);
        try (Library library = Library.open(folder)) {
            UUID source = library.sources().getFirst().id();
            int notes = library.annotations(source).size();
            int replies = library.threads(source).all().size();
            assertEquals(
                    damage.contains("target") ? List.of(1, 2) : List.of(2, 1),
                    List.of(notes, replies));
            assertEquals(1, library.damagedRows().size(), library.damagedRows().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE item SET body = json_set(body, '$.to', id) WHERE kind = 'link'",
                "UPDATE item SET body = json_set(body, '$.parent', id) WHERE kind = 'collection'",
                "DELETE FROM item WHERE kind = 'collection'"
            })
    void itemsThatReferToNothingAreMendedAndThatIsSaid(String damage) throws SQLException {
        plant(damage);
        assertTrue(
                check(false).stream().anyMatch(s -> s.contains("check --repair")),
                check(false).toString());
        List<String> said = check(true);
        assertTrue(said.stream().anyMatch(s -> s.contains("It was mended")), said.toString());
        assertTrue(
                check(false).stream()
                        .noneMatch(s -> s.contains("does not exist") || s.contains("below itself")),
                check(false).toString());
    }

    @Test
    void aMissingOriginalIsSaidAndNothingElseSuffers() throws IOException {
        Path original = original();
        Files.delete(original);
        List<String> found = check(false);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().contains(original.toString()), found.toString());
        try (Library library = Library.open(folder)) {
            Source source = library.sources().getFirst();
            assertEquals(TEXT, library.document(source.edition()).text());
        }
    }

    @Test
    void aChangedOriginalIsSaid() throws IOException {
        Files.writeString(original(), "!", java.nio.file.StandardOpenOption.APPEND);
        List<String> found = check(false);
        assertTrue(found.getFirst().contains("has been changed"), found.toString());
        assertEquals(found, check(true));
    }

    @Test
    void aLostOriginalComesBackFromWhereItCameFrom(@TempDir Path elsewhere) throws Exception {
        Path original = original();
        Path origin = Files.writeString(elsewhere.resolve("One.txt"), TEXT);
        plant("UPDATE edition SET origin = '" + origin + "'");
        Files.delete(original);
        List<String> said = check(true);
        assertTrue(said.getFirst().contains("restored from"), said.toString());
        assertEquals(TEXT, Files.readString(original));
        assertEquals(List.of(), check(false));
    }

    @Test
    void whatABrokenOffAdditionLeftIsDeletedOnceItIsOld() throws IOException {
        Path sources = folder.resolve("sources");
        Path old = Files.writeString(sources.resolve("a.part"), "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3_600)));
        Path young = Files.writeString(sources.resolve("b.part"), "x");
        assertEquals(1, check(false).size());
        assertTrue(Files.exists(old));
        assertEquals(1, check(true).size());
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
    }

    @Test
    void repairNeverTouchesAnnotations() throws SQLException {
        plant("UPDATE annotation SET note = 'kept'");
        check(true);
        try (Library library = Library.open(folder)) {
            Source source = library.sources().getFirst();
            assertEquals("kept", library.annotations(source.id()).getFirst().note());
        }
    }

    private Path original() {
        try (Library library = Library.open(folder)) {
            return library.original(library.sources().getFirst().edition());
        }
    }
}

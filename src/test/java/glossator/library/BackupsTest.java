package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Tag;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Backups of a library that is in use.
class BackupsTest {
    @TempDir
    Path folder;

    private Library library;
    private Source source;
    private Backups backups;
    private Instant now = Sample.MOMENT;

    @BeforeEach
    void open() {
        library = Library.open(folder.resolve("library"));
        source = Sample.add(library, "One", "Some text to read.");
        backups = new Backups(library.folder(), () -> now);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "a note",
                        true,
                        l -> l.apply(Change.add(Sample.annotation(l, one(l), 0, 4)))),
                change("a tag", true, l -> l.findOrMakeTag("claim")),
                change("a title", true, l -> l.renameSource(one(l).id(), "Other")),
                change("the trash", true, l -> l.removeSource(one(l).id())),
                change("a source", true, l -> Sample.add(l, "Two", "Other text.")),
                change("what a color means", true, l -> l.setMeaning(Color.RED, "doubtful")),
                change("the author", true, l -> l.setAuthor("Grace")),
                change("the window", false, l -> l.setSetting("window.bounds", "0,0,100,100")),
                change("when it was opened", false, l -> l.markOpened(one(l).id())),
                change("nothing", false, l -> {}));
    }

    private static Arguments change(String what, boolean counts, Consumer<Library> work) {
        return Arguments.of(what, counts, work);
    }

    private static Source one(Library library) {
        return library.sources().getFirst();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void oneIsDueWhenSomethingThatCountsHasChanged(
            String what, boolean counts, Consumer<Library> work) {
        assertTrue(backups.makeIfDue().isPresent(), "the first");
        work.accept(library);
        pass(Duration.ofMinutes(14));
        assertFalse(backups.makeIfDue().isPresent(), "too early");
        pass(Duration.ofMinutes(2));
        assertEquals(counts, backups.makeIfDue().isPresent(), what);
        pass(Duration.ofDays(1));
        assertFalse(backups.makeIfDue().isPresent(), "nothing new");
    }

    @Test
    void theyAreInOrderWhateverTheClockSays() {
        Backup first = backups.make();
        now = now.minus(Duration.ofDays(400));
        Backup second = backups.make();
        now = now.plus(Duration.ofDays(4_000));
        Backup third = backups.make();
        now = Sample.MOMENT;
        Backup fourth = backups.make();
        assertEquals(List.of(fourth, third, second, first), backups.list());
        assertEquals(
                List.of(4L, 3L, 2L, 1L),
                backups.list().stream().map(Backup::number).toList());
        assertEquals(Sample.MOMENT, fourth.made());
    }

    @Test
    void aClockSetBackDelaysNone() {
        backups.make();
        library.setAuthor("Grace");
        now = now.minus(Duration.ofDays(1));
        assertTrue(backups.makeIfDue().isPresent());
        library.setAuthor("Ada");
        assertFalse(backups.makeIfDue().isPresent());
    }

    @Test
    void itHoldsWhatTheLibraryHeld() {
        library.apply(Change.add(Sample.annotation(library, source, 0, 4)));
        library.apply(new Change.OfTag(null, new Tag(UUID.randomUUID(), "claim", null, "", "")));
        Backup backup = backups.make();
        var contents = assertInstanceOf(BackupContents.Sound.class, Backups.look(backup));
        assertEquals(Migrations.ALL.newest(), contents.version());
        assertEquals(
                List.of(1, 1, 1), List.of(contents.sources(), contents.notes(), contents.tags()));
        assertEquals(Optional.of(library.history(null, 1).getFirst().at()), contents.lastChange());
    }

    @Test
    void onesOfEarlierVersionsOfTheProgramAreListedAndLookedInto() throws IOException {
        Path old = folder.resolve("old");
        OlderLibrary.unpack(old);
        Path place = Files.createDirectory(old.resolve("backups"));
        Files.copy(old.resolve("library.db"), place.resolve("library-4-2026-03-01T100000.123Z.db"));
        Files.createFile(place.resolve("notes.txt"));
        List<Backup> listed = Backups.list(old);
        assertEquals(1, listed.size());
        assertEquals(0, listed.getFirst().number());
        assertEquals(Backup.Kind.BEFORE_MIGRATION, listed.getFirst().kind());
        assertEquals(Sample.MOMENT, listed.getFirst().made());
        var contents =
                assertInstanceOf(BackupContents.Sound.class, Backups.look(listed.getFirst()));
        assertEquals(
                List.of(4, 2, 11),
                List.of(contents.version(), contents.sources(), contents.notes()));
    }

    /// What is done to a good backup before it is looked into.
    interface Harm {
        void to(Path file) throws IOException;
    }

    static Stream<Arguments> harms() {
        return Stream.of(
                harm("empty", file -> Files.write(file, new byte[0])),
                harm("a text", file -> Files.writeString(file, "no database at all")),
                harm("cut off", file -> cut(file, 20_000)),
                harm("a page of zeros", file -> zero(file, 4_096)),
                harm("a newer version", file -> sql(file, "PRAGMA user_version = 99")),
                harm("of no version", file -> sql(file, "PRAGMA user_version = 0")),
                harm("of another program", file -> sql(file, "PRAGMA application_id = 7")),
                harm("a missing table", file -> sql(file, "DROP TABLE annotation_tag")),
                harm(
                        "a trigger",
                        file -> sql(
                                file,
                                "CREATE TRIGGER t AFTER INSERT ON tag BEGIN DELETE FROM tag; END")),
                harm("a view", file -> sql(file, "CREATE VIEW v AS SELECT 1")),
                harm("a table more", file -> sql(file, "CREATE TABLE more (x)")),
                harm("gone", Files::delete),
                harm("a folder", file -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }));
    }

    private static Arguments harm(String what, Harm harm) {
        return Arguments.of(what, harm);
    }

    private static void cut(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private static void zero(Path file, int at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4_096), at);
        }
    }

    private static void sql(Path file, String statement) {
        try (Database database = Database.connect(file)) {
            database.run("PRAGMA foreign_keys = OFF");
            database.run(statement);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harms")
    void oneThatCannotBeUsedSaysSoAndIsLeftAsItIs(String what, Harm harm) throws IOException {
        Backup backup = backups.make();
        harm.to(backup.file());
        byte[] before = Files.isRegularFile(backup.file())
                ? Files.readAllBytes(backup.file())
                : new byte[0];
        var contents = assertInstanceOf(BackupContents.Damaged.class, Backups.look(backup), what);
        assertFalse(contents.sentence().isBlank());
        if (Files.isRegularFile(backup.file())) {
            assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(backup.file())));
        }
        try (var files = Files.list(backup.file().getParent())) {
            assertTrue(files.allMatch(backup.file()::equals), "something was left beside it");
        }
        // It does not prevent the next one.
        library.setAuthor("Grace");
        pass(Duration.ofHours(1));
        if (!Files.isDirectory(backup.file())) {
            assertTrue(backups.makeIfDue().isPresent());
        }
    }

    @Test
    void whatKilledProgramsLeftIsRemoved() throws IOException {
        backups.make();
        Path place = library.folder().resolve("backups");
        Path stale = Files.createFile(place.resolve("backup-000002-x.db.1.part"));
        Path recent = Files.createFile(place.resolve("backup-000002-x.db.2.part"));
        Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        backups.make();
        assertFalse(Files.exists(stale));
        assertTrue(Files.exists(recent), "it may be another program's work");
        assertEquals(2, backups.list().size());
    }

    @Test
    void aFailureIsSaidOnceAndHarmsNothing() throws IOException {
        Path place = Files.createFile(library.folder().resolve("backups"));
        Refusal refusal = assertThrows(Refusal.class, backups::makeIfDue);
        assertEquals("library.not-a-folder", refusal.key());
        assertEquals(Optional.empty(), backups.makeIfDue());
        library.apply(Change.add(Sample.annotation(library, source, 0, 4)));
        assertEquals(Optional.empty(), backups.makeIfDue());
        Files.delete(place);
        assertTrue(backups.makeIfDue().isPresent());
        assertEquals(1, library.annotations(source.id()).size());
    }

    @Test
    void aLibraryIsCopiedWithItsOriginalsAndTheCopyOpens() throws IOException {
        library.apply(Change.add(Sample.annotation(library, source, 0, 4)));
        Source lost = Sample.add(library, "Lost", "Its original is gone.");
        Files.delete(library.original(lost.edition()));
        Files.createFile(library.folder().resolve("sources").resolve("left.part"));
        Path target = folder.resolve("new").resolve("copy");
        LibraryCopy made = library.backUpTo(target);
        assertEquals(new LibraryCopy(target, 1, List.of("Lost.txt")), made);
        try (Library copy = Library.open(target)) {
            assertEquals(library.sources(), copy.sources());
            assertEquals(library.annotations(source.id()), copy.annotations(source.id()));
            assertEquals(1, copy.check().size(), "only the lost original");
            assertTrue(Files.exists(copy.original(source.edition())));
        }
        try (var files = Files.list(target.getParent())) {
            assertEquals(List.of(target), files.toList());
        }
    }

    @Test
    void anEmptyFolderMayBeTheTarget() throws IOException {
        Path target = Files.createDirectory(folder.resolve("empty"));
        library.backUpTo(target);
        assertTrue(Files.exists(target.resolve("library.db")));
    }

    static Stream<Arguments> wrongTargets() {
        return Stream.of(
                Arguments.of("library", "library.backup-not-empty"),
                Arguments.of("library/copy", "library.backup-inside"),
                Arguments.of("link/copy", "library.backup-inside"),
                Arguments.of("library/sources/a/b", "library.backup-inside"),
                Arguments.of("full", "library.backup-not-empty"),
                Arguments.of("file", "library.backup-not-empty"),
                Arguments.of("file/copy", "library.not-a-folder"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongTargets")
    void aTargetThatWouldHarmSomethingIsRefused(String target, String key) throws IOException {
        Files.createDirectories(folder.resolve("full").resolve("of"));
        Files.createFile(folder.resolve("file"));
        Files.createSymbolicLink(folder.resolve("link"), library.folder());
        Refusal refusal =
                assertThrows(Refusal.class, () -> library.backUpTo(folder.resolve(target)));
        assertEquals(key, refusal.key());
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.toString().endsWith(".part")));
        }
    }

    /// Also what is only in the log of another program that has the library open.
    @Test
    void aLibraryThatIsOnlyReadIsCopiedWhole() {
        Path copy = folder.resolve("copy of what is read");
        try (Library open = Library.open(folder.resolve("read"))) {
            Source source = Sample.add(open, "Hens", "The fox saw the hen.");
            open.apply(Change.add(Sample.annotation(open, source, 0, 3)));
            try (Library read = Library.openReadOnly(folder.resolve("read"))) {
                assertEquals(List.of(), read.backUpTo(copy).missing());
            }
        }
        try (Library read = Library.openReadOnly(folder.resolve("read"))) {
            assertEquals(1, read.backUpTo(folder.resolve("second")).originals());
        }
        for (Path made : List.of(copy, folder.resolve("second"))) {
            try (Library opened = Library.open(made)) {
                Source source = opened.sources().getFirst();
                assertEquals(1, opened.annotations(source.id()).size());
                assertEquals(List.of(), opened.check());
            }
        }
    }
}

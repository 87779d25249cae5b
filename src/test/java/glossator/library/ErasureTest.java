package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.Digest;
import glossator.annotation.Rectangle;
import glossator.annotation.Relation;
import glossator.annotation.Reply;
import glossator.annotation.SourceCollection;
import glossator.annotation.Surface;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.document.DetailField;
import glossator.document.Picture;
import glossator.document.Range;
import glossator.format.ImportedDocument;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was erased is in no byte of the folder, and everything else is as it was; in a library that
/// an older version wrote, whose backups it still has.
@ParameterizedClass
@ValueSource(ints = {4, 5, 6, 7})
class ErasureTest {
    /// Words that only what is erased has; the first is in the library of an older version.
    private static final List<String> CANARIES = List.of("Kellport", "Quinquireme");

    private static final String CANARY = CANARIES.getLast();

    @Parameter
    int version;

    @TempDir
    Path folder;

    private Library library;
    private Source harbour;
    private Source ferry;

    @BeforeEach
    void open() throws IOException {
        OlderLibrary.unpack(folder, version);
        library = Library.open(folder);
        harbour = library.source("The harbour of Kellport");
        ferry = library.source("crossing.pdf");
    }

    @AfterEach
    void close() {
        library.close();
    }

    /// The files that have one of the words, however it is written.
    private List<String> traces() throws IOException {
        var traces = new ArrayList<String>();
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String word : inEveryForm()) {
                for (Charset charset : List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
                    String wanted = new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
                    if (bytes.contains(wanted) || file.toString().contains(word)) {
                        traces.add(word + " in " + folder.relativize(file) + " as " + charset);
                    }
                }
            }
        }
        return traces;
    }

    /// Also folded, as the index has them, which leaves out how a word begins like the one before.
    private static List<String> inEveryForm() {
        return CANARIES.stream()
                .flatMap(c -> Stream.of(
                        c,
                        c.toLowerCase(Locale.ROOT),
                        c.toLowerCase(Locale.ROOT).substring(3)))
                .toList();
    }

    /// Puts the word wherever a source can have it, and makes backups at different times.
    private void spread() throws IOException {
        Backups backups = new Backups(folder, () -> Instant.parse("2026-02-01T08:00:00Z"));
        backups.make();
        index();
        ImportedDocument read = Sample.reading(CANARY, "About the " + CANARY + ".\nMore.");
        var withPicture = new ImportedDocument(
                "text",
                1,
                read.document(),
                List.of(new Picture(CANARY, "image/png", bytes(StandardCharsets.UTF_16LE))),
                Map.of(CANARY + ".png", bytes(StandardCharsets.UTF_8)),
                List.of());
        EditionCandidate next = library.compare(
                harbour.id(),
                new ParsedFile(
                        Sample.original(CANARY + ".txt", "The " + CANARY), withPicture, CANARY));
        library.addEdition(next);
        mark();
        library.setSetting("position." + harbour.id(), "17");
        library.setSetting("window.tabs", ferry.id() + "," + harbour.id());
        library.setSetting("export./home/reader/" + CANARY + ".md", "0".repeat(64));
        Files.writeString(
                folder.resolve("sources").resolve("a".repeat(64) + ".json"),
                "{\"id\": \"" + harbour.id() + "\", \"title\": \"" + CANARY + "\"}");
        Files.writeString(
                folder.resolve("sources").resolve("b".repeat(64) + ".json"),
                "{\"id\": \"" + ferry.id() + "\"}");
        new Backups(folder, () -> Instant.parse("2026-02-20T08:00:00Z")).make();
        library.writeSidecars();
        library.renameSource(harbour.id(), "The " + CANARY);
        new Backups(folder, Instant::now).make();
        index();
        Path oldest = Backups.list(folder).getLast().file();
        Files.copy(
                oldest, oldest.resolveSibling("library-" + version + "-2026-01-01T080000.000Z.db"));
    }

    private void index() {
        while (!library.search().update(() -> false).isComplete()) {
            // The next slice.
        }
    }

    private static byte[] bytes(Charset charset) {
        return CANARY.repeat(10_000).getBytes(charset);
    }

    /// A step on two sources and a tag, one that was undone, and a decision.
    private void mark() {
        Source source = library.source(harbour.id());
        Annotation one = Sample.annotation(library, source, 2, 8).withNote(CANARY);
        discuss(source);
        Annotation other = Sample.annotation(library, ferry, 4, 12).withNote("of the ferry");
        Annotation third = Sample.annotation(library, ferry, 1, 3);
        library.apply(Change.add(third));
        var tag = new Tag(UUID.randomUUID(), "both", null, "", "");
        library.apply(List.of(new Change.OfTag(null, tag), Change.add(one), Change.add(other)));
        gather(one, other, third);
        library.apply(Change.edit(one, one.withNote(CANARY + " again")));
        library.undo(UndoScope.marksOf(harbour.id()));
        Annotation old = library.annotations(harbour.id()).stream()
                .filter(a -> !a.edition().equals(source.edition()))
                .findFirst()
                .orElseThrow();
        library.apply(new Change.OfDecision(
                null,
                new Decision(
                        old.id(),
                        harbour.id(),
                        source.edition(),
                        new Anchor.Moved(new Range(10, 10 + CANARY.length()), 1),
                        CANARY)));
    }

    /// Links of which one was deleted, a digest that was changed, and collections.
    private void gather(Annotation one, Annotation other, Annotation third) {
        AnnotationLink link = SampleItems.link(other, one, Relation.CONTRADICTS);
        var telling = new AnnotationLink(
                UUID.randomUUID(),
                one.id(),
                other.id(),
                Relation.QUOTES,
                CANARY,
                CANARY,
                Sample.MOMENT,
                Sample.MOMENT);
        library.apply(SampleItems.made(telling));
        library.apply(List.of(
                SampleItems.made(link),
                SampleItems.made(SampleItems.link(other, third, Relation.SUPPORTS))));
        library.apply(new Change.OfItem(telling, null));
        Digest digest = SampleItems.digest("Both", other);
        library.apply(SampleItems.made(digest));
        var parts = new ArrayList<>(digest.parts());
        parts.add(new Digest.Part.Quote(one.id()));
        library.apply(new Change.OfItem(digest, digest.withParts(parts)));
        SourceCollection letters = SampleItems.collection("Letters", null);
        library.apply(SampleItems.made(letters));
        library.arrange(
                List.of(harbour.id(), ferry.id()),
                s -> s.withCollections(List.of(letters.id())).withRating(3));
        library.describeSource(
                harbour.id(),
                m -> m.withDetails(m.details().with(DetailField.ABSTRACT, "On " + CANARY)));
    }

    private void assertOnlyTheOthersAreGathered() {
        Set<UUID> notes = library.annotations(ferry.id()).stream()
                .map(Annotation::id)
                .collect(Collectors.toSet());
        List<AnnotationLink> links = library.items(AnnotationLink.class);
        assertEquals(
                List.of(Relation.SUPPORTS),
                links.stream().map(AnnotationLink::relation).toList());
        assertTrue(
                links.stream().allMatch(l -> notes.contains(l.from()) && notes.contains(l.to())));
        for (Digest digest : library.items(Digest.class)) {
            assertEquals(2, digest.parts().size());
        }
        assertEquals(1, library.items(SourceCollection.class).size());
        assertEquals(3, library.source(ferry.id()).rating());
    }

    /// An area of the picture, and a memo with replies of which one is deleted and one changed.
    private void discuss(Source source) {
        var area = new Target.Area(
                new Surface.Picture(CANARY), List.of(new Rectangle(1, 2, 3, 4)), CANARY);
        Annotation memo = Sample.annotation(library, source, 0, 0).withTarget(Target.WHOLE_SOURCE);
        library.apply(List.of(
                Change.add(Sample.annotation(library, source, 0, 0).withTarget(area)),
                Change.add(memo)));
        answer(memo);
    }

    private void answer(Annotation note) {
        Reply first = Sample.reply(note, null, "The " + CANARY).withAuthor(CANARY);
        Reply second = Sample.reply(note, first, CANARY + "?");
        library.apply(List.of(new Change.OfReply(null, first), new Change.OfReply(null, second)));
        library.apply(new Change.OfReply(first, first.withText("Now another word.")));
        library.apply(new Change.OfReply(second, null));
        library.renameAuthor(CANARY, CANARY + " and others");
        library.setAuthorColor(CANARY, "#102030");
        library.setAuthorColor(CANARY + " and others", "#102030");
        library.setAuthorColor("Ada", "#102030");
    }

    @Test
    void aSourceIsGoneFromEveryByte() throws IOException {
        spread();
        assertFalse(traces().isEmpty());
        List<Annotation> kept = library.annotations(ferry.id());
        int before = library.codebook().tagsInOrder().size();

        ErasureReport report = library.erase(harbour.id());

        assertEquals(List.of(), traces());
        assertTrue(report.isFinished(), report.unfinished().toString());
        assertEquals(
                List.of(1, 14, 3, 5),
                List.of(report.sources(), report.notes(), report.originals(), report.backups()));
        assertEquals(List.of(), report.deletedBackups());
        assertEquals(List.of(), report.untouched());
        assertEquals(List.of(), library.check());
        assertEquals(kept, library.annotations(ferry.id()));
        assertOnlyTheOthersAreGathered();
        assertEquals(before, library.codebook().tagsInOrder().size());
        assertEquals(ferry.id(), library.source("crossing.pdf").id());
        assertEquals(ferry.id().toString(), library.setting("window.tabs").orElseThrow());
        assertFalse(library.settings().toString().contains(harbour.id().toString()));
        assertEquals("dark", library.setting("ui.theme").orElseThrow());
        assertEquals(0, library.writeSidecars(), "all were written again");
        for (Backup backup : Backups.list(folder)) {
            assertTrue(
                    Backups.look(backup) instanceof BackupContents.Sound,
                    backup.file().toString());
        }
        assertTrue(Files.exists(folder.resolve("sources").resolve("b".repeat(64) + ".json")));
        library.close();
        assertEquals(List.of(), traces());
    }

    /// What the two had in common goes as well, and each backup is written once.
    @Test
    void severalAreGoneFromEveryByteInOneGo() throws IOException {
        spread();
        ImportedDocument read = Sample.reading("Kept", "The one that stays.");
        Source kept = library.add(
                        new ParsedFile(Sample.original("kept.txt", "It stays."), read, "/k"))
                .source();
        library.apply(Change.add(Sample.annotation(library, kept, 1, 4)));
        library.backups().make();
        int notes = library.annotations(harbour.id()).size()
                + library.annotations(ferry.id()).size();

        ErasureReport report = library.erase(List.of(harbour.id(), ferry.id(), harbour.id()));

        assertEquals(List.of(), traces());
        assertTrue(report.isFinished(), report.unfinished().toString());
        assertEquals(2, report.sources());
        assertTrue(report.notes() >= notes, report.notes() + " of " + notes);
        assertEquals(Backups.list(folder).size(), report.backups());
        assertEquals(List.of(), library.check());
        assertEquals(
                List.of(kept.id()), library.sources().stream().map(Source::id).toList());
        assertEquals(1, library.annotations(kept.id()).size());
        assertEquals(List.of(), library.items(AnnotationLink.class));
        assertFalse(library.settings().toString().contains(ferry.id().toString()));
    }

    @Test
    void databasesThatARecoveryHasSetAsideAreWrittenAgainWithoutIt() throws IOException {
        spread();
        library.close();
        Path sound = folder.resolve("library-20260301T080000000Z.db");
        Path damaged = folder.resolve("library-20260301T080000000Z-2.db");
        Files.copy(folder.resolve("library.db"), sound);
        byte[] cut = Files.readAllBytes(sound);
        Files.write(damaged, Arrays.copyOf(cut, cut.length - 5_000));
        Path log = Files.writeString(folder.resolve(damaged.getFileName() + "-wal"), CANARY);
        library = Library.open(folder);
        ErasureReport report = library.erase(harbour.id());
        assertEquals(List.of(damaged), report.deletedBackups());
        assertEquals(List.of(), report.untouched());
        assertFalse(Files.exists(log));
        assertTrue(Files.exists(sound));
        library.close();
        assertEquals(List.of(), traces());
        try (Database database = Database.look(sound)) {
            assertEquals(
                    List.of(ferry.id().toString()),
                    database.list(
                            "SELECT id FROM source WHERE id IN (?, ?)",
                            r -> r.getString(1),
                            harbour.id(),
                            ferry.id()));
        }
    }

    @Test
    void aStepThatOthersShareKeepsTheirPart() throws IOException {
        spread();
        library.erase(harbour.id());
        assertTrue(
                library.history(null, 100).stream().allMatch(s -> !s.changes().isEmpty()));
        Annotation other = library.annotations(ferry.id()).stream()
                .filter(a -> a.note().equals("of the ferry"))
                .findFirst()
                .orElseThrow();
        assertTrue(library.undo(UndoScope.marksOf(ferry.id())).isPresent());
        assertFalse(library.annotations(ferry.id()).contains(other));
        library.redo(UndoScope.marksOf(ferry.id()));
        assertTrue(library.annotations(ferry.id()).contains(other));
        assertEquals(List.of(), library.check());
    }

    @Test
    void theTrashIsGoneFromEveryByteAndTheRestIsThere() throws IOException {
        Annotation note = Sample.annotation(library, ferry, 4, 12).withNote(CANARY);
        library.apply(Change.add(note));
        answer(note);
        library.backups().make();
        library.writeSidecars();
        library.apply(Change.edit(note, note.withNote("Now another word.")));
        library.removeSource(harbour.id());
        library.apply(Change.delete(library.annotations(ferry.id()).stream()
                .filter(a -> a.id().equals(note.id()))
                .findFirst()
                .orElseThrow()));
        List<Annotation> kept = library.annotations(ferry.id());
        ErasureReport report = library.eraseTrash();
        assertTrue(report.isFinished(), report.unfinished().toString());
        assertEquals(List.of(), traces());
        assertEquals(List.of(), library.removedSources());
        assertEquals(List.of(), library.trash());
        assertEquals(kept, library.annotations(ferry.id()));
        assertEquals(List.of(), library.check());
        assertEquals(
                "library.trash-empty",
                assertThrows(Refusal.class, library::eraseTrash).key());
    }

    @Test
    void aDeletedReplyIsErasedWithTheTrashAndTheOthersStay() throws IOException {
        Annotation note = Sample.annotation(library, ferry, 4, 12);
        library.apply(Change.add(note));
        Reply kept = Sample.reply(note, null, "It stays.");
        Reply gone = Sample.reply(note, kept, "The " + CANARY).withAuthor(CANARY);
        library.apply(List.of(new Change.OfReply(null, kept), new Change.OfReply(null, gone)));
        library.backups().make();
        library.writeSidecars();
        library.apply(new Change.OfReply(gone, null));
        library.erase(harbour.id());
        ErasureReport report = library.eraseTrash();
        assertTrue(report.isFinished(), report.unfinished().toString());
        assertEquals(1, report.replies());
        assertEquals(List.of(), traces());
        assertEquals(List.of(kept), library.threads(ferry.id()).of(note.id()));
        assertEquals(List.of(), library.check());
    }

    /// As after a recovery of which the journal has a reply that was deleted, and the table not.
    @Test
    void aReplyThatOnlyTheJournalHasGoesWithItsNote() throws IOException {
        Annotation note = Sample.annotation(library, ferry, 4, 12);
        library.apply(Change.add(note));
        answer(note);
        library.apply(Change.delete(note));
        library.close();
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            database.update("DELETE FROM reply WHERE annotation = ?", note.id());
        }
        library = Library.open(folder);
        library.removeSource(harbour.id());
        assertTrue(library.eraseTrash().isFinished());
        assertEquals(List.of(), traces());
        assertEquals("#102030", library.authorColors().get("Ada"));
        assertEquals(List.of(), library.check());
    }

    @Test
    void anOriginalThatAnotherSourceHasIsKept() {
        ImportedDocument read = Sample.reading("Twin", "The same text.");
        ParsedFile file = new ParsedFile(Sample.original("twin.txt", "The same text."), read, "/a");
        Source one = library.add(file).source();
        Path original = library.original(one.edition());
        UUID two = UUID.randomUUID();
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            database.run("INSERT INTO source (id, title, creators, publisher, published, url,"
                    + " language, added) SELECT '" + two + "', title, creators, publisher,"
                    + " published, url, language, added FROM source WHERE id = '"
                    + one.id() + "'");
            database.run("INSERT INTO edition SELECT '" + UUID.randomUUID() + "', '" + two
                    + "', number, sha256, file_name, origin, format, reader_version, size,"
                    + " imported, length, text, layout, copy, encoding FROM edition WHERE source = '"
                    + one.id() + "'");
        }
        assertEquals(0, library.erase(one.id()).originals());
        assertTrue(Files.exists(original));
        assertEquals(1, library.erase(two).originals());
        assertFalse(Files.exists(original));
    }

    private void forgetAuthors(Database database, ErasureTarget target) {
        database.write(() -> {
            new ErasedRows(database).deleteAuthors(target);
            new SidecarDueRows(database).markLibrary();
            return true;
        });
        new Sidecars(database, folder.resolve("sources")).writeDue();
    }

    /// How far a run that was killed had come.
    enum Stage {
        BEGUN,
        ROWS,
        FILES,
        ONE_BACKUP
    }

    @ParameterizedTest
    @EnumSource
    void oneThatWasKilledIsFinishedAtTheNextStart(Stage stage) throws IOException {
        spread();
        assertFinished(stage, List.of(harbour.id()));
    }

    @ParameterizedTest
    @EnumSource
    void oneOfSeveralThatWasKilledIsFinishedAsWell(Stage stage) throws IOException {
        spread();
        assertFinished(stage, List.of(ferry.id(), harbour.id()));
    }

    private void assertFinished(Stage stage, List<UUID> sources) throws IOException {
        var originals = new ArrayList<String>();
        sources.forEach(source -> library.editions(source).forEach(e -> originals.add(e.sha256())));
        var target = new ErasureTarget(sources, List.of(), originals);
        library.setSetting(Erasure.BEGUN, target.text());
        library.close();
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            if (stage.compareTo(Stage.ROWS) >= 0) {
                forgetAuthors(database, target);
                database.write(() -> new ErasedRows(database).delete(target));
            }
        }
        if (stage.compareTo(Stage.FILES) >= 0) {
            new ErasedFiles(folder).delete(target, sha256 -> false);
        }
        if (stage.compareTo(Stage.ONE_BACKUP) >= 0) {
            Backup first = Backups.list(folder).getFirst();
            Files.copy(
                    first.file(),
                    first.file().resolveSibling(first.file().getFileName() + ".part"));
            new BackupRewriting(target).rewrite(first.file());
        }
        assertFalse(traces().isEmpty());
        library = Library.open(folder);
        assertEquals(List.of(), traces());
        ErasureReport report = library.resumedErasure().orElseThrow();
        assertTrue(report.isFinished(), report.unfinished().toString());
        assertEquals(sources.size(), report.sources());
        assertTrue(library.sources().stream().noneMatch(s -> sources.contains(s.id())));
        assertEquals(List.of(), library.check());
        library.close();
        library = Library.open(folder);
        assertTrue(library.resumedErasure().isEmpty());
    }

    @Test
    void aProgramThatReadsIsNamedAndTheNextStartFinishes() throws IOException {
        spread();
        try (Database other = Database.connect(folder.resolve("library.db"))) {
            ErasureReport report = other.read(() -> {
                other.number("SELECT count(*) FROM source");
                return library.erase(harbour.id());
            });
            assertFalse(report.isFinished());
            assertTrue(
                    report.unfinished().getFirst().contains("close that program"),
                    report.unfinished().toString());
        }
        library.close();
        library = Library.open(folder);
        assertTrue(library.resumedErasure().orElseThrow().isFinished());
        assertEquals(List.of(), traces());
    }

    @Test
    void twoDoNotEraseAtOnce() {
        try (ErasureLock lock = new ErasedFiles(folder).lock()) {
            assertTrue(lock.isTaken());
            assertEquals(
                    "library.erasing-elsewhere",
                    assertThrows(Refusal.class, () -> library.erase(harbour.id()))
                            .key());
        }
        assertTrue(library.erase(harbour.id()).isFinished());
    }

    @Test
    void aDamagedBackupIsDeletedAndForeignFilesAreNamed() throws IOException {
        Backup backup = library.backups().make();
        byte[] bytes = Files.readAllBytes(backup.file());
        Files.write(backup.file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path aside = Files.createFile(folder.resolve("library-damaged-2026-03-01.db"));
        ErasureReport report = library.erase(harbour.id());
        assertTrue(report.isFinished(), report.unfinished().toString());
        assertEquals(List.of(backup.file()), report.deletedBackups());
        assertEquals(List.of(aside), report.untouched());
        assertTrue(report.limits().getFirst().contains(aside.toString()));
        assertEquals(List.of(), traces());
    }

    /// A planted trigger would bring it back.
    @Test
    void aBackupThatActsByItselfIsDeleted() throws IOException {
        Backup backup = library.backups().make();
        try (Database database = Database.connect(backup.file())) {
            database.run("CREATE TRIGGER back AFTER DELETE ON source BEGIN"
                    + " INSERT INTO setting (key, value) VALUES (old.id, old.title); END");
        }
        ErasureReport report = library.erase(harbour.id());
        assertEquals(List.of(backup.file()), report.deletedBackups());
        assertEquals(List.of(), traces());
    }

    @Test
    void anUnknownSourceIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> library.erase(UUID.randomUUID()));
        assertEquals("library.no-source", refusal.key());
    }

    @Test
    void ifOneOfSeveralIsUnknownNothingIsErased() throws IOException {
        spread();
        List<String> before = traces();
        List<UUID> several = List.of(harbour.id(), UUID.randomUUID(), ferry.id());
        Refusal refusal = assertThrows(Refusal.class, () -> library.erase(several));
        assertEquals("library.no-source", refusal.key());
        assertEquals(before, traces());
        assertTrue(library.setting(Erasure.BEGUN).isEmpty());
    }
}

package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Reply;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Target;
import glossator.format.Formats;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A library that an older version of the program wrote, opened with this one: nothing is missing.
@ParameterizedClass
@ValueSource(ints = {4, 5, 6, 7})
class OlderLibraryTest {
    /// Version 5 has steps of what was done to sources: an edition, and one moved to the trash.
    private static final int WITH_SOURCE_STEPS = 5;

    /// Version 6 has a memo, an area and a note with two replies on the PDF, made in one step
    /// between redoing and undoing another.
    private static final int WITH_TARGETS = 6;

    /// Version 7 has a copy that was exported.
    private static final int WITH_COPIES = 7;

    @Parameter
    int version;

    @TempDir
    Path folder;

    private Library library;
    private Source harbour;

    @BeforeEach
    void open() throws IOException {
        OlderLibrary.unpack(folder, version);
        library = Library.open(folder);
        harbour = library.source("The harbour of Kellport");
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static Annotation of(Placements placements, String quote) {
        return placements.allWithOrphans().stream()
                .map(Placement::annotation)
                .filter(a -> a.selector().exact().equals(quote))
                .findFirst()
                .orElseThrow();
    }

    private Placements marks() {
        return library.placements(harbour.id(), harbour.edition());
    }

    private boolean hasTargets() {
        return version >= WITH_TARGETS;
    }

    private int sourceSteps() {
        return version >= WITH_SOURCE_STEPS ? 2 : 0;
    }

    @Test
    void aBackupOfItAsItWasIsMadeFirst() {
        Backup backup = library.backups().list().getFirst();
        assertEquals(Backup.Kind.BEFORE_MIGRATION, backup.kind());
        var contents = assertInstanceOf(BackupContents.Sound.class, Backups.look(backup));
        assertEquals(
                List.of(version, 2, hasTargets() ? 14 : 11),
                List.of(contents.version(), contents.sources(), contents.notes()));
    }

    @Test
    void itsNotesAreOfPassagesAndCanBeAnswered() {
        assertTrue(library.annotations(harbour.id()).stream()
                .allMatch(a -> a.isPassage() && !a.resolved()));
        assertTrue(library.threads(harbour.id()).isEmpty());
        Annotation wall = of(marks(), "the northern wall has moved by eleven centimetres");
        Reply reply = Sample.reply(wall, null, "By the engineer.");
        library.apply(new Change.OfReply(null, reply));
        assertEquals(List.of(reply), library.threads(harbour.id()).of(wall.id()));
        library.apply(Change.add(
                Sample.annotation(library, harbour, 3, 3).withTarget(Target.WHOLE_SOURCE)));
        assertEquals(11, marks().size());
        assertEquals(List.of(), library.check());
    }

    @Test
    void whatItHasOnPagesAndInThreadsIsThere() {
        Source pdf = library.source("crossing.pdf");
        List<Annotation> notes = library.annotations(pdf.id());
        if (!hasTargets()) {
            assertEquals(1, notes.size());
            return;
        }
        assertEquals(
                List.of("Who wrote this?", "To be checked 🙂"),
                notes.stream().map(Annotation::note).filter(n -> !n.isEmpty()).toList());
        Annotation area = notes.stream()
                .filter(a -> a.target() instanceof Target.Area)
                .findFirst()
                .orElseThrow();
        assertEquals("words beneath", area.words());
        assertTrue(area.resolved());
        assertEquals(
                List.of("By whom?", "By *me*."),
                library.threads(pdf.id()).all().stream().map(Reply::text).toList());
    }

    @Test
    void itsSidecarsAreReadAndThoseOfThisVersionAgree() throws IOException {
        library.writeSidecars();
        assertEquals(List.of(), library.check());
        library.close();
        OlderLibrary.unpack(folder.resolve("other"), WITH_SOURCE_STEPS);
        try (var files = Files.list(folder.resolve("other").resolve("sources"))) {
            for (Path file : files.filter(SidecarFiles::isOfSource).toList()) {
                assertEquals(List.of(), SidecarReading.ofSource(file).problems());
            }
        }
        library = Library.open(folder);
    }

    @Test
    void itChecksClean() {
        assertEquals(List.of(), library.check());
        assertEquals(List.of(), library.repair(Formats::read));
    }

    @Test
    void sourcesEditionsAndFilesAreThere() throws IOException {
        assertEquals(
                List.of("crossing.pdf", "The harbour of Kellport"),
                library.sources().stream().map(Source::title).toList());
        assertEquals(
                List.of("A page"),
                library.removedSources().stream().map(Source::title).toList());
        assertEquals(10, harbour.annotations());
        List<Edition> editions = library.editions(harbour.id());
        assertEquals(
                List.of("/home/reader/harbour.txt", "/home/reader/harbour-2.txt"),
                editions.stream().map(Edition::origin).toList());
        assertTrue(library.document(editions.get(0).id()).text().contains("Helen Brandt"));
        assertTrue(library.document(editions.get(1).id()).text().contains("Helena Brand"));
        assertEquals(
                Article.SECOND,
                Files.readString(library.original(editions.get(1).id())));
        Source page = library.removedSources().getFirst();
        assertTrue(library.document(page.edition()).text().contains("With a picture"));
        assertEquals(1, library.pages(library.source("crossing.pdf").edition()).size());
    }

    @Test
    void theCopiesThatWereMadeOfItAreKnown() {
        library.close();
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            assertEquals(
                    version >= WITH_COPIES ? 1 : 0, database.number("SELECT count(*) FROM copy"));
        }
        library = Library.open(folder);
    }

    @Test
    void nobodyHasArrangedItYetAndFromNowOnAnyoneCan() {
        SourceState before = library.sourceState(harbour.id());
        assertEquals(
                new SourceState(harbour.id(), harbour.metadata(), false),
                library.sourceState(harbour.id()));
        assertEquals(List.of(), library.items());
        var letters = new SourceCollection(UUID.randomUUID(), "Letters", null, "");
        library.apply(new Change.OfItem(null, letters));
        library.arrange(
                harbour.id(), s -> s.withCollections(List.of(letters.id())).withRating(4));
        assertEquals(List.of(letters.id()), library.source(harbour.id()).collections());
        library.writeSidecars();
        assertEquals(List.of(), library.check());
        library.undo(UndoScope.SOURCES);
        library.undo(UndoScope.SOURCES);
        assertEquals(before, library.sourceState(harbour.id()));
        assertEquals(List.of(), library.items());
    }

    @Test
    void annotationsStandWhereTheyStood() {
        Placements placements = marks();
        assertEquals(10, placements.size());
        var report = library.report(harbour.edition());
        assertEquals(
                List.of(6, 1, 2, 1),
                List.of(report.exact(), report.moved(), report.changed(), report.orphans()));
        Placement decided = placements
                .findPlacement(of(
                                placements,
                                "Whether the fish market can stay in its hall is"
                                        + " to be decided in the autumn")
                        .id())
                .orElseThrow();
        assertTrue(decided.isDecided());
        assertEquals(
                "The market hall will be looked at again",
                decided.range().of(library.document(harbour.edition()).text()));
        Placement orphan = placements
                .findPlacement(
                        of(placements, "called the decision a catastrophe").id())
                .orElseThrow();
        assertInstanceOf(Anchor.Orphan.class, orphan.anchor());
    }

    @Test
    void notesTagsSettingsAndTrashAreThere() {
        Annotation mayor = of(marks(), "Mayor Helen Brandt");
        assertEquals("Who is she?\n\nAsk the town hall. 🙂", mayor.note());
        assertEquals(List.of("claim/doubt", "source"), library.codebook().paths(mayor.tags()));
        Annotation wall = of(marks(), "the northern wall has moved by eleven centimetres");
        assertEquals("Measured by whom?", wall.note());
        assertEquals(new TagUses(2, 2), library.tagUses().get(wall.tags().getFirst()));
        assertEquals("Ada", library.author());
        assertEquals(Map.of(Color.RED, "doubtful", Color.GREEN, "agreed"), library.meanings());
        assertEquals("dark", library.setting("ui.theme").orElseThrow());
        assertEquals(
                List.of("ferryman", "promised two million"),
                library.trash().stream().map(a -> a.selector().exact()).toList());
        Source pdf = library.source("crossing.pdf");
        assertEquals(1, library.countEmbeddedAnnotations(pdf.id(), null));
        assertEquals(1, library.embeddedAnnotations(pdf.id()).size());
    }

    @Test
    void theJournalGoesOnWhereItEnded() {
        assertEquals(
                24 + sourceSteps() + (hasTargets() ? 3 : 0),
                library.history(null, 100).size());
        assertTrue(library.findRedoable(UndoScope.ANYWHERE).isPresent());
        library.redo(UndoScope.ANYWHERE);
        assertTrue(
                library.codebook().tagsInOrder().stream().anyMatch(t -> t.name().equals("unused")));
        library.restoreAnnotation(library.trash().getLast().id());
        assertEquals(11, marks().size());
        library.undo(UndoScope.marksOf(harbour.id()));
        assertEquals(10, marks().size());
        assertEquals(List.of(), library.check());
    }

    @Test
    void whatIsDoneToItsSourcesFromNowOnCanBeUndone() {
        assertEquals(sourceSteps() > 0, library.findUndoable(UndoScope.SOURCES).isPresent());
        Source page = library.removedSources().getFirst();
        assertTrue(library.restoreSource(page.id()).isPresent());
        assertTrue(library.renameSource(page.id(), "B page").isPresent());
        assertEquals(
                3,
                Article.update(library, harbour, "third.txt", Article.THIRD)
                        .edition()
                        .number());
        for (int i = 0; i < 3; i++) {
            assertTrue(library.undo(UndoScope.SOURCES).isPresent());
        }
        assertEquals(sourceSteps() > 0, library.findUndoable(UndoScope.SOURCES).isPresent());
        assertEquals(
                List.of(page.metadata()),
                library.removedSources().stream().map(Source::metadata).toList());
        assertEquals(harbour, library.source(harbour.id()));
        assertEquals(10, marks().size());
        assertEquals(List.of(), library.check());
    }

    @Test
    void itsJournalTakesRowsWithoutABeforeOrAnAfterInSoManyWords() {
        library.close();
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            String table = database.first(
                            "SELECT sql FROM sqlite_schema WHERE name = 'journal_change'",
                            r -> r.getString(1))
                    .orElseThrow();
            assertTrue(table.contains("CHECK (before IS NULL OR json_valid(before))"), table);
            assertTrue(table.contains("CHECK (after IS NULL OR json_valid(after))"), table);
            assertTrue(database.number("SELECT count(*) FROM journal_change WHERE before IS NULL")
                    > 0);
            assertEquals(
                    List.of("ok"), database.list("PRAGMA integrity_check", r -> r.getString(1)));
        }
        library = Library.open(folder);
    }
}

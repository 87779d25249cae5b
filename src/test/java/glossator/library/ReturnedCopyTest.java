package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.library.CopyItem.Choice;
import glossator.library.CopyItem.Kind;
import glossator.message.Refusal;
import glossator.wording.CopyWording;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A copy goes out, somebody works in it, and it comes back.
class ReturnedCopyTest {
    private static final String TEXT = """
            The harbour of Kellport has been silting up for forty years.
            Mayor Helen Brandt has promised two million for dredging.
            The ferry will go on running in winter, said the harbour master.
            Nobody knows who is to pay for the northern wall.
            """;

    @TempDir
    Path folder;

    private Library library;
    private Source source;
    private Annotation mayor;
    private Annotation ferry;
    private Reply answer;

    @BeforeEach
    void make() {
        library = Library.open(folder);
        source = Sample.add(library, "The harbour", TEXT);
        UUID tag = library.findOrMakeTag("claim/money");
        mayor = note("Mayor Helen Brandt", "Who is she?").withTags(List.of(tag));
        ferry = note("go on running in winter", "");
        answer = Sample.reply(mayor, null, "The mayor since 2020.");
        library.apply(
                List.of(Change.add(mayor), Change.add(ferry), new Change.OfReply(null, answer)));
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), library.check());
        library.close();
    }

    private Annotation note(String quote, String words) {
        int at = TEXT.indexOf(quote);
        return Sample.annotation(library, source, at, at + quote.length()).withNote(words);
    }

    private Range range(String quote) {
        int at = TEXT.indexOf(quote);
        return new Range(at, at + quote.length());
    }

    private SentCopy sent() {
        return SentCopy.export(library, source, true);
    }

    private ReturnedCopy back(SentCopy copy) {
        ParsedFile file = copy.file();
        assertEquals(
                source.id(), library.sourceOfCopy(file.imported()).orElseThrow().id());
        return library.compareCopy(source.id(), file);
    }

    private Annotation stored(Annotation annotation) {
        return library.annotation(annotation.id().toString());
    }

    private static Map<CopyItem, Choice> all(ReturnedCopy copy, Choice choice) {
        var chosen = new LinkedHashMap<CopyItem, Choice>();
        copy.proposals()
                .forEach(item -> chosen.put(
                        item, item.choices().contains(choice) ? choice : item.suggested()));
        return chosen;
    }

    private static List<Kind> kinds(ReturnedCopy copy) {
        return copy.items().stream().map(CopyItem::kind).toList();
    }

    private void edit(Annotation before, Annotation after) {
        library.apply(
                Change.edit(before, after.withChanged(Instant.parse("2026-05-01T00:00:00Z"))));
    }

    @Test
    void aCopyThatNobodyTouchedProposesNothing() {
        ReturnedCopy copy = back(sent());
        assertEquals(List.of(Kind.SAME, Kind.SAME, Kind.SAME), kinds(copy));
        assertTrue(copy.isEmpty());
        assertTrue(copy.isKnown());
    }

    @Test
    void aSupervisorsCommentsAndAnswersComeInOneStepThatCanBeUndoneAndRedone() {
        SentCopy sent = sent();
        sent.comment(range("northern wall"), "Prof. Ames", "Which wall?");
        sent.answer(mayor.id(), "Prof. Ames", "Since *2019*.");
        sent.edit(ferry.id(), n -> SentCopy.withNote(n, "Even in ice?"));
        ReturnedCopy copy = back(sent);
        assertEquals(
                List.of(Kind.SAME, Kind.SAME, Kind.NEW_THERE, Kind.CHANGED_THERE, Kind.NEW_THERE),
                kinds(copy));
        int steps = library.history(null, 100).size();
        ReadBackResult result = library.readBack(copy, copy.suggested());
        assertEquals(steps + 1, library.history(null, 100).size());
        assertTrue(result.update().isEmpty());
        assertEquals(1, library.editions(source.id()).size());
        Annotation wall = library.annotations(source.id()).getLast();
        assertEquals("Which wall?", wall.note());
        assertEquals("Prof. Ames", wall.author());
        assertEquals("northern wall", wall.selector().exact());
        assertEquals(
                List.of("The mayor since 2020.", "Since *2019*."),
                library.threads(source.id()).of(mayor.id()).stream()
                        .map(Reply::text)
                        .toList());
        assertEquals("Even in ice?", stored(ferry).note());

        library.undo(UndoScope.marksOf(source.id()));
        assertEquals(List.of(mayor, ferry), library.annotations(source.id()));
        assertEquals(1, library.threads(source.id()).all().size());
        assertEquals(3, back(sent).proposals().size());
        library.redo(UndoScope.marksOf(source.id()));
        assertEquals(3, library.annotations(source.id()).size());
        assertEquals(List.of(), back(sent).proposals());
    }

    @Test
    void whatWasChangedInBothIsShownSideBySideAndNothingIsLost() {
        SentCopy sent = sent();
        edit(mayor, mayor.withNote("Who is she really?").withColor(Color.RED));
        sent.edit(mayor.id(), n -> SentCopy.withNote(n, "She is the mayor."));
        ReturnedCopy copy = back(sent);
        CopyItem item = copy.proposals().getFirst();
        assertEquals(Kind.CHANGED_BOTH, item.kind());
        assertEquals(Set.of(CopyPart.NOTE), item.conflicts());
        assertEquals("Who is she really?", requireNonNull(item.here()).note());
        assertEquals("She is the mayor.", requireNonNull(item.there()).note());
        assertEquals(List.of(Choice.MINE, Choice.THEIRS, Choice.BOTH), item.choices());
        library.readBack(copy, copy.suggested());
        assertEquals("Who is she really?\n\nShe is the mayor.", stored(mayor).note());
        assertEquals(Color.RED, stored(mayor).color());
        assertTrue(back(sent).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINE", "THEIRS"})
    void aConflictThatWasDecidedIsNotAskedAgain(String choice) {
        SentCopy sent = sent();
        edit(mayor, mayor.withNote("mine"));
        sent.edit(mayor.id(), n -> SentCopy.withNote(n, "theirs"));
        ReturnedCopy copy = back(sent);
        library.readBack(copy, all(copy, Choice.valueOf(choice)));
        assertEquals(choice.toLowerCase(Locale.ROOT), stored(mayor).note());
        assertTrue(back(sent).isEmpty());
    }

    @Test
    void differentPartsChangedOnBothSidesDoNotConflict() {
        SentCopy sent = sent();
        edit(mayor, mayor.withColor(Color.GREEN));
        sent.edit(mayor.id(), n -> SentCopy.withTags(n, List.of("claim/money", "people")));
        ReturnedCopy copy = back(sent);
        assertEquals(Kind.CHANGED_THERE, copy.proposals().getFirst().kind());
        library.readBack(copy, copy.suggested());
        assertEquals(Color.GREEN, stored(mayor).color());
        assertEquals(
                List.of("claim/money", "people"),
                library.codebook().paths(stored(mayor).tags()));
        assertEquals("Who is she?", stored(mayor).note());
    }

    @Test
    void theSameChangeOnBothSidesIsNone() {
        SentCopy sent = sent();
        edit(mayor, mayor.withNote("The mayor."));
        sent.edit(mayor.id(), n -> SentCopy.withNote(n, "The mayor.\r\n"));
        assertTrue(back(sent).isEmpty());
    }

    @Test
    void whatIsDeletedThereIsDeletedHereOnlyAfterALook() {
        SentCopy sent = sent();
        sent.delete(ferry.id());
        sent.edit(mayor.id(), n -> n.withReplies(List.of(), n.resolved()));
        ReturnedCopy copy = back(sent);
        assertEquals(
                List.of(Kind.DELETED_THERE, Kind.DELETED_THERE),
                copy.proposals().stream().map(CopyItem::kind).toList());
        assertEquals(Set.of(Choice.MINE), Set.copyOf(copy.suggested().values()));
        library.readBack(copy, all(copy, Choice.THEIRS));
        assertEquals(List.of(mayor.id()), ids());
        assertTrue(library.threads(source.id()).isEmpty());
        library.undo(UndoScope.marksOf(source.id()));
        library.readBack(copy, copy.suggested());
        assertEquals(2, ids().size());
        assertTrue(back(sent).isEmpty());
    }

    private List<UUID> ids() {
        return library.annotations(source.id()).stream().map(Annotation::id).toList();
    }

    @Test
    void absenceIsNoDeletionOfWhatWasNeverInTheCopy() {
        SentCopy sent = sent();
        Annotation later = note("Nobody knows", "Since then.");
        library.apply(Change.add(later));
        assertTrue(back(sent).isEmpty());
        SentCopy unknown = SentCopy.export(library, source, false);
        unknown.delete(ferry.id());
        ReturnedCopy copy = back(unknown);
        assertFalse(copy.isKnown());
        assertTrue(copy.isEmpty());
        assertTrue(CopyWording.counts(copy).contains("what was deleted in it cannot be told"));
    }

    @Test
    void whatIsDeletedHereStaysSoUnlessSomebodyHasWorkedOnIt() {
        SentCopy sent = sent();
        library.apply(List.of(Change.delete(mayor), Change.delete(ferry)));
        assertEquals(List.of(Kind.DELETED_HERE, Kind.DELETED_HERE), kinds(back(sent)));
        assertTrue(back(sent).isEmpty());
        sent.answer(mayor.id(), "Prof. Ames", "Keep this.");
        sent.edit(ferry.id(), n -> SentCopy.withNote(n, "And this."));
        ReturnedCopy copy = back(sent);
        assertEquals(2, copy.proposals().size());
        library.readBack(copy, copy.suggested());
        assertEquals(List.of(mayor.id(), ferry.id()), ids());
        assertEquals("And this.", stored(ferry).note());
        assertEquals(2, library.threads(source.id()).of(mayor.id()).size());
        assertTrue(back(sent).isEmpty());
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals(List.of(), ids());
    }

    @Test
    void aChangedTextBecomesAnEditionInTheSameStepAndMarksStandWhereTheFileSays() {
        SentCopy sent = sent();
        sent.replace("Mayor Helen Brandt", "The lord mayor of the town, Dr Helena Brand-Ott,");
        sent.replace("silting up", "filling with mud");
        sent.comment(new Range(0, 11), "Prof. Ames", "Article?");
        ReturnedCopy copy = back(sent);
        assertTrue(copy.newEdition().isPresent());
        assertEquals(1, copy.proposals().size());
        int steps = library.history(null, 100).size();
        ReadBackResult result = library.readBack(copy, copy.suggested());
        assertEquals(steps + 1, library.history(null, 100).size());
        Edition second = result.update().orElseThrow().edition();
        assertEquals(2, second.number());
        String text = library.document(second.id()).text();
        assertEquals(sent.text, text);
        var placed = library.placements(source.id(), second.id());
        assertEquals(
                "The lord mayor of the town, Dr Helena Brand-Ott",
                placed.findRange(mayor.id()).orElseThrow().of(text));
        assertInstanceOf(
                glossator.annotation.Anchor.Changed.class,
                placed.findPlacement(mayor.id()).orElseThrow().anchor());
        assertEquals(
                "go on running in winter",
                placed.findRange(ferry.id()).orElseThrow().of(text));
        Annotation fresh = placed.all().stream()
                .map(Placement::annotation)
                .filter(a -> a.note().equals("Article?"))
                .findFirst()
                .orElseThrow();
        assertEquals(second.id(), fresh.edition());
        assertEquals(0, library.countEmbeddedAnnotations(source.id(), null));
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals(1, library.editions(source.id()).size());
        assertEquals(List.of(mayor, ferry), library.annotations(source.id()));
        library.redo(UndoScope.marksOf(source.id()));
        assertEquals(2, library.editions(source.id()).size());
        assertEquals(3, ids().size());
    }

    @Test
    void aMarkThatWasMovedThereMoves() {
        SentCopy sent = sent();
        sent.edit(ferry.id(), n -> SentCopy.withRange(n, range("said the harbour master")));
        ReturnedCopy copy = back(sent);
        assertEquals(Set.of(CopyPart.PLACE), copy.proposals().getFirst().changed());
        library.readBack(copy, copy.suggested());
        assertEquals("said the harbour master", stored(ferry).selector().exact());
    }

    @Test
    void aFullStopMoreIsNoOtherPlace() {
        SentCopy sent = sent();
        Range range = range("go on running in winter");
        sent.edit(
                ferry.id(),
                n -> SentCopy.withRange(n, new Range(range.start() - 1, range.end() + 2)));
        assertTrue(back(sent).isEmpty());
    }

    /// As LibreOffice does to a bookmark behind a comment.
    @Test
    void aLetterLessIsNoOtherPlace() {
        SentCopy sent = sent();
        Range range = range("go on running in winter");
        sent.edit(
                ferry.id(), n -> SentCopy.withRange(n, new Range(range.start(), range.end() - 1)));
        assertTrue(back(sent).isEmpty());
        sent.replace("has promised", "promises");
        ReturnedCopy copy = back(sent);
        Edition second =
                library.readBack(copy, copy.suggested()).update().orElseThrow().edition();
        assertEquals(
                "go on running in winter",
                library.placements(source.id(), second.id())
                        .findRange(ferry.id())
                        .orElseThrow()
                        .of(sent.text));
    }

    @Test
    void annotationsWhoseIdsWereDroppedAreRecognizedByTheirWords() {
        SentCopy sent = sent();
        sent.dropIds();
        sent.comment(range("northern wall"), "Prof. Ames", "Which wall?");
        ReturnedCopy copy = back(sent);
        assertEquals(List.of(Kind.SAME, Kind.SAME, Kind.SAME, Kind.NEW_THERE), kinds(copy));
        sent.notes.replaceAll(
                n -> n.note().equals("Who is she?") ? SentCopy.withNote(n, "Who is he?") : n);
        copy = back(sent);
        assertEquals(
                List.of(Kind.CHANGED_THERE, Kind.SAME, Kind.SAME, Kind.NEW_THERE), kinds(copy));
        library.readBack(copy, copy.suggested());
        assertEquals("Who is he?", stored(mayor).note());
        assertTrue(back(sent).isEmpty());
    }

    @Test
    void anotherCommentOnTheSameWordsIsAnotherComment() {
        SentCopy sent = sent();
        sent.dropIds();
        sent.comment(range("Mayor Helen Brandt"), "Prof. Ames", "Who is she?");
        assertEquals(List.of(Kind.SAME, Kind.SAME, Kind.SAME, Kind.NEW_THERE), kinds(back(sent)));
    }

    @Test
    void aCommentThatWasCopiedAlongWithItsIdIsANewOne() {
        SentCopy sent = sent();
        sent.notes.add(SentCopy.withRange(sent.notes.getFirst(), range("northern wall")));
        ReturnedCopy copy = back(sent);
        assertEquals(List.of(Kind.SAME, Kind.SAME, Kind.SAME, Kind.NEW_THERE), kinds(copy));
        library.readBack(copy, copy.suggested());
        assertEquals(3, ids().size());
    }

    @Test
    void twoPeopleMayEachSendBackTheSameCopy() {
        SentCopy first = sent();
        SentCopy second = first.duplicate();
        first.comment(range("northern wall"), "Prof. Ames", "Which wall?");
        first.edit(ferry.id(), n -> SentCopy.withNote(n, "by Ames"));
        second.comment(range("two million"), "Dr Burr", "Euros?");
        ReturnedCopy ames = back(first);
        library.readBack(ames, ames.suggested());
        ReturnedCopy burr = back(second);
        assertEquals(
                List.of(Kind.NEW_THERE),
                burr.proposals().stream().map(CopyItem::kind).toList());
        library.readBack(burr, burr.suggested());
        assertEquals(4, ids().size());
        assertEquals("by Ames", stored(ferry).note());
        second.edit(ferry.id(), n -> SentCopy.withNote(n, "by Burr"));
        assertEquals(Kind.CHANGED_BOTH, back(second).proposals().getFirst().kind());
    }

    @Test
    void aLaterVersionOfACopyProposesOnlyWhatIsNewInIt() {
        SentCopy sent = sent();
        sent.comment(range("northern wall"), "Prof. Ames", "Which wall?");
        sent.delete(ferry.id());
        ReturnedCopy copy = back(sent);
        library.readBack(copy, copy.suggested());
        sent.comment(range("two million"), "Prof. Ames", "Euros?");
        assertEquals(1, back(sent).proposals().size());
        assertEquals(
                "Euros?",
                requireNonNull(back(sent).proposals().getFirst().there()).note());
    }

    @Test
    void whatWasNotDecidedIsProposedAgain() {
        SentCopy sent = sent();
        sent.comment(range("northern wall"), "Prof. Ames", "Which wall?");
        sent.delete(ferry.id());
        ReturnedCopy copy = back(sent);
        CopyItem deletion = copy.proposals().getLast();
        library.readBack(copy, Map.of(deletion, Choice.THEIRS));
        ReturnedCopy again = back(sent);
        assertEquals(
                List.of(Kind.NEW_THERE),
                again.proposals().stream().map(CopyItem::kind).toList());
        library.readBack(again, all(again, Choice.MINE));
        assertTrue(back(sent).isEmpty());
        assertEquals(List.of(mayor.id()), ids());
    }

    @Test
    void whatChangedHereWhileOneWasLookingIsRefused() {
        SentCopy sent = sent();
        sent.edit(mayor.id(), n -> SentCopy.withNote(n, "theirs"));
        ReturnedCopy copy = back(sent);
        edit(mayor, mayor.withNote("just now"));
        assertEquals(
                "library.conflict",
                assertThrows(Refusal.class, () -> library.readBack(copy, copy.suggested()))
                        .key());
        assertEquals("just now", stored(mayor).note());
    }

    @Test
    void withoutKnowingTheCopyTheTimesDecide() {
        SentCopy sent = SentCopy.export(library, source, false);
        sent.edit(mayor.id(), n -> SentCopy.withNote(n, "by a word processor"));
        assertEquals(Kind.CHANGED_THERE, back(sent).proposals().getFirst().kind());
        sent.edit(mayor.id(), n -> SentCopy.changedAt(n, null));
        assertEquals(Kind.CHANGED_BOTH, back(sent).proposals().getFirst().kind());
        sent.edit(mayor.id(), n -> SentCopy.changedAt(n, Instant.parse("2026-02-01T00:00:00Z")));
        assertEquals(Kind.CHANGED_BOTH, back(sent).proposals().getFirst().kind());
    }

    @Test
    void withoutKnowingTheCopyTheJournalMayKnowWhatWasInIt() {
        SentCopy sent = SentCopy.export(library, source, false);
        edit(mayor, mayor.withNote("edited here since"));
        assertEquals(List.of(Kind.CHANGED_HERE, Kind.SAME, Kind.SAME), kinds(back(sent)));
        sent.edit(mayor.id(), n -> SentCopy.withColor(n, Color.BLUE));
        ReturnedCopy copy = back(sent);
        assertEquals(Kind.CHANGED_THERE, copy.proposals().getFirst().kind());
        library.readBack(copy, copy.suggested());
        assertEquals("edited here since", stored(mayor).note());
        assertEquals(Color.BLUE, stored(mayor).color());
    }

    @Test
    void aCopyOfASourceInTheTrashIsNoCopy() {
        SentCopy sent = sent();
        library.removeSource(source.id());
        assertTrue(library.sourceOfCopy(sent.reading()).isEmpty());
        assertEquals(
                "library.removed",
                assertThrows(Refusal.class, () -> library.compareCopy(source.id(), sent.file()))
                        .key());
        library.restoreSource(source.id());
    }

    @Test
    void aCopyGivenToTheLibraryIsRecognized() {
        SentCopy sent = SentCopy.export(library, source, false);
        ParsedFile file = sent.file();
        var outcome = assertInstanceOf(
                ImportOutcome.LooksLikeEdition.class,
                library.importFile(file.original(), _ -> file.imported()));
        assertEquals(EditionMatch.By.COPY, outcome.match().by());
        assertEquals(source.id(), outcome.match().source().id());
    }

    @Test
    void aCopyThatIsMadeASourceOfItsOwnGetsIdsOfItsOwn() {
        SentCopy sent = sent();
        Source other = library.add(sent.file()).source();
        library.importEmbedded(other.id());
        assertEquals(2, library.annotations(other.id()).size());
        assertEquals(1, library.threads(other.id()).all().size());
        assertEquals(List.of(mayor, ferry), library.annotations(source.id()));
    }

    @Test
    void inALibraryThatDoesNotKnowTheSourceTheIdsAreKept() {
        SentCopy sent = sent();
        try (Library elsewhere = Library.open(folder.resolve("elsewhere"))) {
            Source there = elsewhere.add(sent.file()).source();
            elsewhere.importEmbedded(there.id());
            assertEquals(
                    List.of(mayor.id(), ferry.id()),
                    elsewhere.annotations(there.id()).stream()
                            .map(Annotation::id)
                            .toList());
            Annotation theirs = elsewhere.annotations(there.id()).getFirst();
            elsewhere.apply(Change.edit(
                    theirs,
                    theirs.withNote("from elsewhere")
                            .withChanged(Instant.parse("2026-06-01T00:00:00Z"))));
            SentCopy back = SentCopy.export(elsewhere, there, true);
            ReturnedCopy copy = back(back);
            assertEquals(List.of(Kind.CHANGED_THERE, Kind.SAME, Kind.SAME), kinds(copy));
            library.readBack(copy, copy.suggested());
            assertEquals("from elsewhere", stored(mayor).note());
        }
    }

    @Test
    void erasingANoteTakesItOutOfWhatIsRememberedOfCopies() {
        SentCopy sent = sent();
        sent.edit(ferry.id(), n -> SentCopy.withNote(n, "changed"));
        ReturnedCopy copy = back(sent);
        library.readBack(copy, copy.suggested());
        library.apply(Change.delete(stored(ferry)));
        library.eraseTrash();
        library.close();
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            for (String column : List.of("annotations FROM copy", "seen FROM copy_reading")) {
                String kept =
                        database.first("SELECT " + column, r -> r.getString(1)).orElseThrow();
                assertFalse(kept.contains(ferry.id().toString()), kept);
            }
        }
        library = Library.open(folder);
        assertEquals(Kind.NEW_THERE, back(sent).proposals().getFirst().kind());
        library.erase(source.id());
        assertTrue(library.sourceOfCopy(sent.reading()).isEmpty());
    }

    @Test
    void areasAndMemosComeBackAsWell() {
        Source paged = Sample.addPaged(library, "Pages", "One page of text.\nAnd another.");
        for (Target target : Sample.targets()) {
            int end = target.isPassage() ? 3 : 0;
            library.apply(Change.add(Sample.annotation(library, paged, 0, end).withTarget(target)));
        }
        SentCopy sent = SentCopy.export(library, paged, true);
        ReturnedCopy copy = library.compareCopy(paged.id(), sent.pagedFile());
        assertTrue(copy.isEmpty(), () -> copy.items().toString());
        sent.notes.replaceAll(n -> SentCopy.withNote(n, "seen"));
        ReturnedCopy changed = library.compareCopy(paged.id(), sent.pagedFile());
        assertEquals(5, changed.proposals().size());
        library.readBack(changed, changed.suggested());
        assertTrue(
                library.annotations(paged.id()).stream().allMatch(a -> a.note().equals("seen")));
    }
}

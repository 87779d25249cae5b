package glossator.exchange.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.annotation.Threads;
import glossator.document.Range;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaPictures;
import glossator.exchange.CopyDifference;
import glossator.exchange.CopyDifference.Kind;
import glossator.exchange.CopyProof;
import glossator.exchange.ExportChoices;
import glossator.exchange.ExportSelection;
import glossator.exchange.LossReport;
import glossator.exchange.OriginalFile;
import glossator.exchange.Samples;
import glossator.format.CopyLoss;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyRemainder;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The proof finds whatever a writer may get wrong, and nothing where it gets nothing wrong.
class CopyProofTest {
    private static final UUID COPY = new UUID(3, 3);
    private static final UUID TAG = new UUID(2, 1);
    private static final UUID FIRST = new UUID(9, 1);
    private static final UUID SECOND = new UUID(9, 2);
    private static final UUID MEMO = new UUID(9, 3);
    private static final UUID STRANGER = new UUID(9, 4);
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.5Z");

    private static Annotation annotation(UUID id, int start, int end, Color color, String note) {
        return new Annotation(
                id,
                Samples.SOURCE,
                Samples.EDITION,
                Selector.of(FaultyOriginal.TEXT, new Range(start, end)),
                Style.HIGHLIGHT,
                color,
                note,
                id.equals(FIRST) ? List.of(TAG) : List.of(),
                "Ada",
                NOW,
                NOW.plusSeconds(60));
    }

    private static final List<Placement> PLACEMENTS = List.of(
            Placement.inOwnEdition(
                    annotation(MEMO, 0, 0, Color.BLUE, "A memo").withTarget(Target.WHOLE_SOURCE)),
            Placement.inOwnEdition(annotation(FIRST, 4, 15, Color.RED, "Why *these*?")),
            Placement.inOwnEdition(annotation(SECOND, 31, 37, Color.GREEN, "")));

    private static final Threads THREADS = new Threads(
            List.of(reply(1, null, "Ben", "Because."), reply(2, new UUID(8, 1), "Ada", "Oh.")));

    private static Reply reply(
            int id, @org.jspecify.annotations.Nullable UUID parent, String author, String text) {
        return new Reply(
                new UUID(8, id),
                Samples.SOURCE,
                FIRST,
                parent,
                author,
                text,
                null,
                NOW.plusSeconds(id),
                NOW.plusSeconds(id),
                "");
    }

    private static AnnotatedDocument work(OriginalFile original) {
        AnnotatedDocument sample = Samples.rich();
        return new AnnotatedDocument(
                sample.source(),
                sample.edition(),
                FaultyOriginal.document(FaultyOriginal.TEXT),
                PLACEMENTS,
                new Codebook(List.of(new Tag(TAG, "method", null, "", ""))),
                Map.of(),
                _ -> Optional.empty(),
                THREADS,
                _ -> List.of(),
                AreaPictures.NONE,
                original,
                CopyOptions.USUAL);
    }

    private static LossReport write(AnnotatedDocument work) {
        try {
            return new NativeExporter(() -> COPY)
                    .write(List.of(work), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CopyProof prove(AnnotatedDocument work) {
        return assertNotNullProof(write(work));
    }

    private static CopyProof assertNotNullProof(LossReport report) {
        CopyProof proof = report.proof();
        assertNotNull(proof);
        return proof;
    }

    private static List<Kind> kinds(CopyProof proof) {
        return proof.differences().stream().map(CopyDifference::kind).toList();
    }

    @Test
    void whatIsRightIsProven() {
        CopyProof proof = prove(work(new FaultyOriginal(UnaryOperator.identity())));
        assertEquals(List.of(), proof.differences());
        assertTrue(proof.isWhole());
        assertEquals(3, proof.marks());
        assertEquals(3, proof.proven());
        assertEquals(2, proof.replies());
    }

    private static UnaryOperator<ImportedDocument> at(
            int index, UnaryOperator<EmbeddedAnnotation> change) {
        return imported -> FaultyOriginal.with(imported, index, change);
    }

    private static EmbeddedAnnotation with(
            EmbeddedAnnotation e,
            Range range,
            Style style,
            Color color,
            String note,
            String author) {
        return new EmbeddedAnnotation(
                range,
                e.target(),
                style,
                color,
                note,
                e.tags(),
                author,
                e.created(),
                e.origin(),
                e.replies(),
                e.resolved(),
                e.id(),
                e.changed());
    }

    private static EmbeddedAnnotation withTags(EmbeddedAnnotation e, List<String> tags) {
        return new EmbeddedAnnotation(
                e.range(),
                e.target(),
                e.style(),
                e.color(),
                e.note(),
                tags,
                e.author(),
                e.created(),
                e.origin(),
                e.replies(),
                e.resolved(),
                e.id(),
                e.changed());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Kind.MISSING, at(1, e -> e.withTarget(Target.WHOLE_SOURCE))),
                Arguments.of(
                        Kind.RANGE,
                        at(
                                1,
                                e -> with(
                                        e,
                                        new Range(5, 15),
                                        e.style(),
                                        e.color(),
                                        e.note(),
                                        "Ada"))),
                Arguments.of(Kind.TARGET, at(0, e -> e.withTarget(Target.PASSAGE))),
                Arguments.of(
                        Kind.STYLE,
                        at(
                                2,
                                e -> with(
                                        e,
                                        e.range(),
                                        Style.UNDERLINE,
                                        e.color(),
                                        e.note(),
                                        "Ada"))),
                Arguments.of(
                        Kind.COLOR,
                        at(2, e -> with(e, e.range(), e.style(), Color.PINK, e.note(), "Ada"))),
                Arguments.of(
                        Kind.NOTE,
                        at(1, e -> with(e, e.range(), e.style(), e.color(), "Why *this*?", "Ada"))),
                Arguments.of(
                        Kind.NOTE,
                        at(1, e -> with(e, e.range(), e.style(), e.color(), "Why these?", "Ada"))),
                Arguments.of(
                        Kind.AUTHOR,
                        at(1, e -> with(e, e.range(), e.style(), e.color(), e.note(), "Ben"))),
                Arguments.of(Kind.TAGS, at(1, e -> withTags(e, List.of()))),
                Arguments.of(Kind.TAGS, at(2, e -> withTags(e, List.of("method")))),
                Arguments.of(Kind.RESOLVED, at(1, e -> e.withReplies(e.replies(), true))),
                Arguments.of(Kind.DATES, at(1, e -> e.withTraces(e.id(), NOW.plusSeconds(99)))),
                Arguments.of(
                        Kind.REPLIES,
                        at(1, e -> e.withReplies(e.replies().subList(0, 1), e.resolved()))),
                Arguments.of(
                        Kind.REPLIES,
                        at(
                                1,
                                e -> e.withReplies(
                                        List.of(
                                                e.replies().get(0),
                                                new EmbeddedReply(
                                                        -1,
                                                        "Ada",
                                                        "Oh.",
                                                        null,
                                                        NOW,
                                                        new UUID(8, 2))),
                                        false))),
                Arguments.of(Kind.UNEXPECTED, (UnaryOperator<ImportedDocument>) imported -> {
                    var more = new ArrayList<>(imported.findings());
                    more.add(imported.findings().get(2));
                    return FaultyOriginal.of(imported, imported.document(), more, COPY);
                }),
                Arguments.of(Kind.UNRECOGNIZED, (UnaryOperator<ImportedDocument>)
                        imported -> imported.withCopy(null)),
                Arguments.of(Kind.TEXT, (UnaryOperator<ImportedDocument>)
                        imported -> FaultyOriginal.of(
                                imported,
                                FaultyOriginal.document(FaultyOriginal.TEXT + " [1]"),
                                imported.findings(),
                                COPY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsFound(Kind kind, UnaryOperator<ImportedDocument> fault) {
        CopyProof proof = prove(work(new FaultyOriginal(fault)));
        assertEquals(List.of(kind), kinds(proof));
        assertFalse(proof.isWhole());
        assertFalse(proof.differences().getFirst().sentence().isBlank());
    }

    @Test
    void aMarkThatTheWriterSaysIsMissingIsALossAndNoDifference() {
        var losses = List.of(new CopyLoss(FIRST, CopyLoss.Kind.UNPLACED));
        LossReport report =
                write(work(new FaultyOriginal(at(1, e -> e.withTarget(Target.WHOLE_SOURCE)))
                        .withLosses(losses)));
        assertTrue(report.isWhole());
        assertEquals(2, report.written());
        assertEquals(1, report.losses().size());
    }

    @Test
    void aPartThatNoAnnotationCanChangeIsADifference() {
        var remainder = new CopyRemainder(
                2,
                List.of(
                        new CopyRemainder.Part("image.png", CopyRemainder.Change.REWRITTEN, false),
                        new CopyRemainder.Part(
                                "document.xml", CopyRemainder.Change.INSERTED, true)));
        CopyProof proof =
                prove(work(new FaultyOriginal(UnaryOperator.identity()).withRemainder(remainder)));
        assertEquals(List.of(Kind.PART), kinds(proof));
        assertEquals("image.png", proof.differences().getFirst().about());
    }

    private static EmbeddedAnnotation embedded(int start, int end, String note) {
        return new EmbeddedAnnotation(
                new Range(start, end),
                Style.HIGHLIGHT,
                Color.YELLOW,
                note,
                List.of(),
                "Cleo",
                null,
                "Word comment");
    }

    /// The file has the first one, which was imported and changed, one that was imported and
    /// deleted, and one that was never imported.
    private static FaultyOriginal withEmbedded(UnaryOperator<ImportedDocument> fault) {
        var found = new java.util.LinkedHashMap<UUID, EmbeddedAnnotation>();
        found.put(FIRST, embedded(4, 15, "Why?"));
        found.put(new UUID(9, 9), embedded(0, 3, "deleted"));
        found.put(STRANGER, embedded(20, 22, "not ours"));
        return new FaultyOriginal(fault).withFound(found, Set.of(FIRST, new UUID(9, 9)));
    }

    @Test
    void annotationsOfTheFileAreChangedRemovedOrLeftAlone() {
        FaultyOriginal original = withEmbedded(UnaryOperator.identity());
        CopyProof proof = prove(work(original));
        CopyPlan plan = original.plans().getLast();
        assertEquals(List.of(embedded(0, 3, "deleted")), plan.removed());
        assertEquals(
                List.of(embedded(4, 15, "Why?")),
                plan.annotations().stream()
                        .map(a -> a.embedded())
                        .filter(e -> e != null)
                        .toList());
        assertEquals(List.of(), proof.differences());
        assertEquals(1, proof.untouched());
    }

    @Test
    void whatWasToStayInTheFileAndDoesNotIsFound() {
        FaultyOriginal original = withEmbedded(at(3, e -> e.withTarget(Target.WHOLE_SOURCE)));
        assertEquals(List.of(Kind.OTHER), kinds(prove(work(original))));
    }

    @Test
    void whatWasToGoFromTheFileAndDoesNotIsFound() {
        FaultyOriginal original = withEmbedded(imported -> {
            var more = new ArrayList<>(imported.findings());
            more.add(embedded(0, 3, "deleted"));
            return FaultyOriginal.of(imported, imported.document(), more, COPY);
        });
        assertEquals(List.of(Kind.UNEXPECTED), kinds(prove(work(original))));
    }

    @Test
    void whatIsNotHandedOnGoesFromTheFileAsWell() {
        FaultyOriginal original = withEmbedded(UnaryOperator.identity());
        var green = new ExportSelection(
                Set.of(Color.GREEN),
                Set.of(),
                Set.of(),
                ExportSelection.State.ANY,
                null,
                null,
                false);
        AnnotatedDocument told = new ExportChoices(
                        green, ExportChoices.USUAL.pseudonyms(), CopyOptions.USUAL)
                .applyTo(work(original));
        assertTrue(prove(told).isWhole());
        assertEquals(
                List.of(embedded(4, 15, "Why?"), embedded(0, 3, "deleted")),
                original.plans().getLast().removed());
    }

    private static AnnotatedDocument untraced(OriginalFile original) {
        return work(original)
                .withOptions(new CopyOptions(false, true, CopyOptions.TextMarks.EQUALS, Map.of()));
    }

    @Test
    void withoutTracesOnlyWhatOthersKnowIsCompared() {
        CopyProof proof = prove(untraced(new FaultyOriginal(at(
                2,
                e -> with(
                        withTags(e, List.of()),
                        e.range(),
                        e.style(),
                        Color.YELLOW,
                        e.note(),
                        "")))));
        assertEquals(List.of(), proof.differences());
        assertEquals(3, proof.proven());
    }

    private static CopyProof proveMoved(int start, int end, String author, CopyLoss.Kind... lost) {
        List<CopyLoss> losses =
                Stream.of(lost).map(kind -> new CopyLoss(FIRST, kind)).toList();
        FaultyOriginal moved = new FaultyOriginal(
                at(1, e -> with(e, new Range(start, end), e.style(), e.color(), e.note(), author)));
        return prove(untraced(moved.withLosses(losses)));
    }

    /// Marks that only show a place may be a few letters off.
    @ParameterizedTest
    @CsvSource({"4, 15, true", "4, 17, true", "0, 22, true", "4, 30, false", "25, 36, false"})
    void withoutTracesAPlaceMayBeAFewLettersOff(int start, int end, boolean declared) {
        assertEquals(declared, proveMoved(start, end, "Ada").undeclared().isEmpty());
    }

    @Test
    void moreThanAFewLettersTheWriterHasToName() {
        CopyLoss.Kind approximate = CopyLoss.Kind.APPROXIMATE;
        assertEquals(List.of(), proveMoved(4, 30, "Ada", approximate).undeclared());
        assertEquals(
                List.of(Kind.AUTHOR),
                proveMoved(4, 30, "Zoe", approximate).undeclared().stream()
                        .map(CopyDifference::kind)
                        .toList());
    }

    @Test
    void tracesThatWereToBeLeftOutAreFound() {
        CopyProof proof = prove(untraced(new FaultyOriginal(i -> i.withCopy(COPY))));
        assertEquals(List.of(Kind.TRACES), kinds(proof));
    }
}

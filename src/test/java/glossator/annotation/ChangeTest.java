package glossator.annotation;

import static glossator.annotation.SampleAnnotations.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glossator.anchoring.Decisions;
import glossator.document.Metadata;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

final class ChangeTest {
    private static final Tag TAG = new Tag(new UUID(0, 3), "irony", null, "", "");

    private static final SourceState SOURCE =
            new SourceState(new UUID(0, 8), Metadata.NONE.withTitle("A"), false);
    private static final EditionState EDITION =
            new EditionState(new UUID(0, 7), SOURCE.id(), 2, true);

    static Stream<Change> changes() {
        Annotation before = mark(3, 0, 5);
        return Stream.of(
                Change.add(before),
                Change.edit(before, before.withNote("why").withTags(List.of(TAG.id()))),
                Change.delete(before),
                new Change.OfTag(null, TAG),
                new Change.OfTag(TAG, new Tag(TAG.id(), "sarcasm", null, "#ff0000", "sharper")),
                new Change.OfTag(TAG, null),
                new Change.OfDecision(null, decision(before)),
                new Change.OfDecision(decision(before), null),
                new Change.OfSource(SOURCE, SOURCE.withInTrash(true), "a.txt"),
                new Change.OfSource(SOURCE, SOURCE.withMetadata(Metadata.NONE), "a.txt"),
                new Change.OfEdition(EDITION, EDITION.withWithdrawn(false), "A"));
    }

    private static Decision decision(Annotation annotation) {
        return Decisions.orphan(
                new Placement(annotation, new UUID(4, 4), new Anchor.Orphan(0.5, List.of())));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theInverseOfTheInverseIsTheChange(Change change) {
        assertEquals(change, change.inverse().inverse());
        assertEquals(change.subject(), change.inverse().subject());
    }

    @Test
    void theInverseOfAnAdditionIsTheDeletion() {
        assertEquals(Change.delete(mark(1, 0, 5)), Change.add(mark(1, 0, 5)).inverse());
        assertEquals(new UUID(9, 1), Change.delete(mark(1, 0, 5)).subject());
    }

    @Test
    void aChangeOfNothingIntoNothingIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> new Change.OfAnnotation(null, null));
        assertThrows(IllegalArgumentException.class, () -> new Change.OfTag(null, null));
    }

    @Test
    void aSourceWithoutATitleIsCalledByItsFileName() {
        var change = new Change.OfSource(
                SOURCE, SOURCE.withMetadata(Metadata.NONE.withTitle("  ")), "a.txt");
        assertEquals("A", change.nameBefore());
        assertEquals("a.txt", change.nameAfter());
        assertEquals("a.txt", change.inverse().nameBefore());
    }

    @ParameterizedTest
    @EnumSource
    void aColorIsFoundByItsWord(Color color) {
        assertEquals(Optional.of(color), Color.find(color.word()));
        assertEquals(Optional.of(color), Color.find(color.name()));
    }

    @ParameterizedTest
    @EnumSource
    void aStyleIsFoundByItsWord(Style style) {
        assertEquals(Optional.of(style), Style.find(style.word()));
    }

    @Test
    void grayMayBeSpelledTheBritishWayAndOtherWordsAreNoColor() {
        assertEquals(Optional.of(Color.GRAY), Color.find("Grey"));
        assertEquals(Optional.empty(), Color.find("beige"));
        assertEquals(Optional.empty(), Style.find(""));
    }
}

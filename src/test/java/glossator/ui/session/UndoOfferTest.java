package glossator.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Digest;
import glossator.annotation.EditionState;
import glossator.annotation.Selector;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.annotation.Style;
import glossator.annotation.Tag;
import glossator.document.Metadata;
import glossator.document.Range;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Which steps end in a toast with Undo.
final class UndoOfferTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Annotation ONE = annotation();
    private static final Annotation TWO = annotation();
    private static final Tag TAG = new Tag(ID, "war", null, "", "");
    private static final SourceState SOURCE =
            new SourceState(ID, Metadata.NONE.withTitle("A"), false);
    private static final EditionState EDITION = new EditionState(ID, ID, 2, true);

    private static final SourceCollection LETTERS =
            new SourceCollection(ID, "Letters", null, "");
    private static final Digest DIGEST =
            new Digest(ID, "A", List.of(), Instant.EPOCH, Instant.EPOCH);

    private static Annotation annotation() {
        return new Annotation(
                UUID.randomUUID(),
                ID,
                ID,
                Selector.of("some words", new Range(0, 4)),
                Style.HIGHLIGHT,
                Color.RED,
                "",
                List.of(),
                "Ada",
                Instant.EPOCH,
                Instant.EPOCH);
    }

    static Stream<Arguments> steps() {
        Change blue = Change.edit(ONE, ONE.withColor(Color.BLUE));
        return Stream.of(
                row(false, "a highlight made", Change.add(ONE)),
                row(false, "a highlight recolored", blue),
                row(true, "a highlight deleted", Change.delete(ONE)),
                row(true, "two recolored", blue, Change.edit(TWO, TWO.withColor(Color.BLUE))),
                row(true, "two made at once", Change.add(ONE), Change.add(TWO)),
                row(false, "a tag made", new Change.OfTag(null, TAG)),
                row(false, "a new tag put on a note", new Change.OfTag(null, TAG), blue),
                row(false, "a tag recolored", tag(new Tag(ID, "war", null, "#ff0000", ""))),
                row(true, "a tag renamed", tag(new Tag(ID, "peace", null, "", ""))),
                row(true, "a tag moved", tag(new Tag(ID, "war", UUID.randomUUID(), "", ""))),
                row(true, "a tag deleted", new Change.OfTag(TAG, null)),
                row(true, "a source removed", source(SOURCE.withInTrash(true))),
                row(false, "a source rated", source(SOURCE.withRating(3))),
                row(false, "a source tagged", source(SOURCE.withTags(List.of(ID)))),
                row(true, "a source collected", source(SOURCE.withCollections(List.of(ID)))),
                row(
                        true,
                        "two sources rated",
                        source(SOURCE.withRating(3)),
                        source(SOURCE.withRating(4))),
                row(false, "a collection made", new Change.OfItem(null, LETTERS)),
                row(
                        true,
                        "a collection renamed",
                        new Change.OfItem(
                                LETTERS, new SourceCollection(ID, "Post", null, ""))),
                row(true, "a collection deleted", new Change.OfItem(LETTERS, null)),
                row(false, "a digest written", new Change.OfItem(DIGEST, DIGEST.withTitle("B"))),
                row(true, "a digest deleted", new Change.OfItem(DIGEST, null)),
                row(true, "a source renamed", source(SOURCE.withMetadata(Metadata.NONE))),
                row(
                        true,
                        "an edition added",
                        new Change.OfEdition(EDITION, EDITION.withWithdrawn(false), "A")));
    }

    private static Change tag(Tag after) {
        return new Change.OfTag(TAG, after);
    }

    private static Change source(SourceState after) {
        return new Change.OfSource(SOURCE, after, "a.txt");
    }

    private static Arguments row(boolean due, String what, Change... changes) {
        return Arguments.of(
                what, new Step(1, Step.Kind.DO, 1, Instant.EPOCH, "Ada", List.of(changes)), due);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void whatDeletesOrChangesMuchIsOffered(String what, Step step, boolean due) {
        assertEquals(due, UndoOffer.isDue(step), what);
    }
}

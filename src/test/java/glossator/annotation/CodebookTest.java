package glossator.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class CodebookTest {
    private static final Tag RHETORIC = tag(1, "Rhetoric", null);
    private static final Tag IRONY = tag(2, "Irony", RHETORIC);
    private static final Tag METAPHOR = tag(3, "Metaphor", RHETORIC);
    private static final Tag MEDIA = tag(4, "media", null);
    private static final Tag MEDIA_IRONY = tag(5, "irony", MEDIA);
    private static final Codebook BOOK =
            new Codebook(List.of(METAPHOR, MEDIA_IRONY, IRONY, RHETORIC, MEDIA));

    private static Tag tag(int n, String name, @Nullable Tag parent) {
        return new Tag(new UUID(0, n), name, parent == null ? null : parent.id(), "", "");
    }

    @Test
    void aPathNamesAllFromTheRoot() {
        assertEquals("Rhetoric/Irony", BOOK.path(IRONY.id()));
        assertEquals("", BOOK.path(new UUID(7, 7)));
        assertEquals(
                List.of("media", "Rhetoric/Irony"),
                BOOK.paths(List.of(MEDIA.id(), new UUID(7, 7), IRONY.id())));
        assertEquals(1, BOOK.depth(IRONY.id()));
        assertEquals(0, BOOK.depth(MEDIA.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "Rhetoric/Irony, 2",
        "rhetoric/irony, 2",
        "media/irony, 5",
        "Metaphor, 3",
        "METAPHOR, 3",
        "'  Metaphor ', 3",
        "Irony, 2",
        "irony, 5",
        "IRONY, 0",
        "Rhetoric/Metaphor/Irony, 0",
        "unknown, 0",
        "'', 0"
    })
    void aTagIsFoundByPathThenByNameThenWithoutCase(String reference, int number) {
        Optional<UUID> expected = number == 0 ? Optional.empty() : Optional.of(new UUID(0, number));
        assertEquals(expected, BOOK.find(reference).map(Tag::id));
    }

    @Test
    void childrenFollowTheirParentAndSiblingsTheirNames() {
        assertEquals(List.of(MEDIA, MEDIA_IRONY, RHETORIC, IRONY, METAPHOR), BOOK.tagsInOrder());
    }

    @Test
    void noTagComesBetweenAnotherAndItsChildren() {
        Tag lower = tag(1, "sources", null);
        Tag upper = tag(2, "Sources", null);
        Tag longer = tag(3, "sources!", null);
        Tag child = tag(4, "b", lower);
        Tag other = tag(5, "a", upper);
        assertEquals(
                List.of(upper, other, lower, child, longer),
                new Codebook(List.of(child, longer, lower, other, upper)).tagsInOrder());
    }

    @Test
    void aTagIsWithinItselfAndItsAncestors() {
        assertTrue(BOOK.isWithin(IRONY.id(), RHETORIC.id()));
        assertTrue(BOOK.isWithin(IRONY.id(), IRONY.id()));
        assertFalse(BOOK.isWithin(RHETORIC.id(), IRONY.id()));
        assertFalse(BOOK.isWithin(MEDIA_IRONY.id(), RHETORIC.id()));
    }

    @Test
    void aCircleOfParentsEnds() {
        Tag a = new Tag(new UUID(0, 1), "a", new UUID(0, 2), "", "");
        Tag b = new Tag(new UUID(0, 2), "b", new UUID(0, 1), "", "");
        var circle = new Codebook(List.of(a, b));
        assertEquals("b/a", circle.path(a.id()));
        assertFalse(circle.isWithin(a.id(), new UUID(7, 7)));
        assertEquals(2, circle.tagsInOrder().size());
    }

    @Test
    void aTagWhoseParentIsGoneStandsAlone() {
        Tag orphan = new Tag(new UUID(0, 1), "orphan", new UUID(0, 2), "", "");
        assertEquals("orphan", new Codebook(List.of(orphan)).path(orphan.id()));
    }
}

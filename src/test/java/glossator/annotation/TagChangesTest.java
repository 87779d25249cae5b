package glossator.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class TagChangesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private final Tag war = tag("war", null);
    private final Tag peace = tag("peace", null);
    private final Tag words = tag("words", war);
    private final Tag otherWords = tag("Words", peace);
    private final Codebook codebook = new Codebook(List.of(war, peace, words, otherWords));

    private static Tag tag(String name, @Nullable Tag parent) {
        return new Tag(UUID.randomUUID(), name, parent == null ? null : parent.id(), "", "");
    }

    private static Annotation annotation(Tag... tags) {
        return new Annotation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Selector.of("text", new Range(0, 4)),
                Style.HIGHLIGHT,
                Color.RED,
                "",
                java.util.Arrays.stream(tags).map(Tag::id).toList(),
                "Ada",
                NOW,
                NOW);
    }

    @Test
    void deletingTakesTheTagOffAndMovesTheOnesBelowUp() {
        Annotation both = annotation(war, peace);
        List<Change> changes =
                TagChanges.changesToDelete(codebook, war, List.of(both, annotation(peace)), NOW);
        assertEquals(
                List.of(
                        new Change.OfTag(words, TagChanges.withParent(words, null)),
                        Change.edit(both, both.withTags(List.of(peace.id()))),
                        new Change.OfTag(war, null)),
                changes);
    }

    @Test
    void mergingPutsTheOtherTagOnOnceAndKeepsNamesApart() {
        Annotation both = annotation(war, peace);
        Annotation one = annotation(war);
        List<Change> changes =
                TagChanges.changesToMerge(codebook, war, peace, List.of(both, one), NOW);
        assertEquals(
                List.of(
                        new Change.OfTag(
                                words,
                                TagChanges.withName(
                                        TagChanges.withParent(words, peace.id()), "war words")),
                        Change.edit(both, both.withTags(List.of(peace.id()))),
                        Change.edit(one, one.withTags(List.of(peace.id()))),
                        new Change.OfTag(war, null)),
                changes);
    }

    @Test
    void aSiblingOfTheSameNameIsFoundWhateverItsCase() {
        assertTrue(TagChanges.findSibling(codebook, war, null, " Peace ").isPresent());
        assertTrue(TagChanges.findSibling(codebook, war, null, "WAR").isEmpty());
        assertTrue(TagChanges.findSibling(codebook, null, peace.id(), "words").isPresent());
    }
}

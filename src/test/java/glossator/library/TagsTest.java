package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Tag;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

class TagsTest {
    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = Library.open(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), library.check());
        library.close();
    }

    private Tag tag(UUID id) {
        return library.codebook().tag(id).orElseThrow();
    }

    private void assertRefused(String key, Change... changes) {
        Refusal refusal = assertThrows(Refusal.class, () -> library.apply(List.of(changes)));
        assertEquals(key, refusal.key(), refusal.sentence());
    }

    private static Change rename(Tag tag, String name) {
        return new Change.OfTag(
                tag, new Tag(tag.id(), name, tag.parent(), tag.color(), tag.description()));
    }

    private static Change delete(Tag tag) {
        return new Change.OfTag(tag, null);
    }

    @Test
    void aPathMakesItsParentsInOneStep() {
        UUID leaf = library.findOrMakeTag(" Style / Rhetoric/Irony ");
        assertEquals("Style/Rhetoric/Irony", library.codebook().path(leaf));
        assertEquals(3, library.history(null, 10).getFirst().changes().size());
        assertEquals(leaf, library.findOrMakeTag("style/RHETORIC/irony"));
        assertEquals(1, library.history(null, 10).size());
        library.undo(UndoScope.ANYWHERE);
        assertTrue(library.codebook().isEmpty());
        library.redo(UndoScope.ANYWHERE);
        assertEquals("Style/Rhetoric/Irony", library.codebook().path(leaf));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "a//b", "a/", "a\nb"})
    void aPathWithABadNameIsRefused(String path) {
        Refusal refusal = assertThrows(Refusal.class, () -> library.findOrMakeTag(path));
        assertEquals("library.tag-name", refusal.key());
        assertTrue(library.codebook().isEmpty());
    }

    @Test
    void siblingsHaveDifferentNamesWhateverTheLetterCase() {
        UUID first = library.findOrMakeTag("Äpfel");
        UUID second = library.findOrMakeTag("Birnen/äpfel");
        assertEquals("Birnen/äpfel", library.codebook().path(second));
        assertRefused(
                "library.tag-twin",
                new Change.OfTag(null, new Tag(UUID.randomUUID(), "äPFEL", null, "", "")));
        UUID third = library.findOrMakeTag("STRASSE");
        assertEquals(third, library.findOrMakeTag("straße"));
        assertRefused("library.tag-twin", rename(tag(third), "äpfel"));
        library.apply(rename(tag(first), "ÄPFEL"));
    }

    @Test
    void siblingsMayExchangeTheirNamesInOneStep() {
        Tag a = tag(library.findOrMakeTag("a"));
        Tag b = tag(library.findOrMakeTag("b"));
        library.apply(List.of(rename(a, "b"), rename(b, "a")));
        assertEquals("b", library.codebook().path(a.id()));
        library.undo(UndoScope.ANYWHERE);
        assertEquals("a", library.codebook().path(a.id()));
    }

    @Test
    void aTagInUseOrWithChildrenIsNotDeletedAlone() {
        Source source = Sample.add(library, "One", "Some text.");
        Tag parent = tag(library.findOrMakeTag("parent"));
        Tag child = tag(library.findOrMakeTag("parent/child"));
        Annotation annotation =
                Sample.annotation(library, source, 0, 4).withTags(List.of(child.id()));
        library.apply(Change.add(annotation));
        assertRefused("library.tag-in-use", delete(child));
        assertRefused("library.tag-has-children", delete(parent));
        assertEquals(List.of(annotation), library.annotationsWith(child.id()));
        Annotation bare = annotation.withTags(List.of());
        library.apply(List.of(delete(parent), delete(child), Change.edit(annotation, bare)));
        assertTrue(library.codebook().isEmpty());
        assertEquals(List.of(bare), library.annotations(source.id()));
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals(List.of(annotation), library.annotations(source.id()));
        assertEquals("parent/child", library.codebook().path(child.id()));
    }

    @Test
    void anAnnotationInTheTrashDoesNotHoldATagBack() {
        Source source = Sample.add(library, "One", "Some text.");
        Tag tag = tag(library.findOrMakeTag("t"));
        Annotation annotation =
                Sample.annotation(library, source, 0, 4).withTags(List.of(tag.id()));
        library.apply(Change.add(annotation));
        library.apply(Change.delete(annotation));
        library.apply(delete(tag));
        Refusal refusal =
                assertThrows(Refusal.class, () -> library.undo(UndoScope.marksOf(source.id())));
        assertEquals("library.no-tag", refusal.key());
        library.restoreAnnotation(annotation.id());
        assertEquals(List.of(annotation.withTags(List.of())), library.annotations(source.id()));
        library.undo(UndoScope.ANYWHERE);
        library.undo(UndoScope.ANYWHERE);
        library.undo(UndoScope.ANYWHERE);
        assertEquals(List.of(annotation), library.annotations(source.id()));
    }

    @Test
    void aTagIsMovedButNeverBelowItself() {
        Tag a = tag(library.findOrMakeTag("a"));
        Tag b = tag(library.findOrMakeTag("a/b"));
        assertRefused(
                "library.tag-below-itself",
                new Change.OfTag(a, new Tag(a.id(), "a", b.id(), "", "")));
        assertRefused(
                "library.tag-below-itself",
                new Change.OfTag(a, new Tag(a.id(), "a", a.id(), "", "")));
        Tag c = tag(library.findOrMakeTag("c"));
        library.apply(new Change.OfTag(b, new Tag(b.id(), "b", c.id(), "#aabbcc", "why")));
        assertEquals("c/b", library.codebook().path(b.id()));
        assertEquals("why", tag(b.id()).description());
    }

    @Test
    void aBadTagIsRefused() {
        UUID id = UUID.randomUUID();
        assertRefused("library.tag-name", new Change.OfTag(null, new Tag(id, "a/b", null, "", "")));
        assertRefused("library.tag-name", new Change.OfTag(null, new Tag(id, "  ", null, "", "")));
        assertRefused(
                "library.tag-color", new Change.OfTag(null, new Tag(id, "a", null, "red", "")));
        assertRefused(
                "library.tag-without-parent",
                new Change.OfTag(null, new Tag(id, "a", UUID.randomUUID(), "", "")));
        assertTrue(library.codebook().isEmpty());
    }
}

package glossator.format.epub;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.container.Archive;
import glossator.format.container.ArchivePatch;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What calibre's viewer, calibre's converter and others do to an annotated copy.
class CalibreRoundTripTest {
    private static final Epub EPUB = new Epub();
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private final SourceFile original = EpubCopyTest.book().original();
    private final ImportedDocument read = EPUB.read(original);
    private final CopySets sets = new CopySets(3, read.document());

    private CopyAnnotation on(String words) {
        int at = read.document().text().indexOf(words);
        assertThat(at).isNotNegative();
        return sets.of(new Range(at, at + words.length()), Target.PASSAGE, null);
    }

    private SourceFile copyOf(CopyAnnotation... annotations) {
        CopyPlan plan = sets.plan(List.of(annotations), List.of(), true);
        return EpubCopyTest.copy(original, EPUB.write(original, plan));
    }

    private static CalibreStore calibre(SourceFile book) {
        return CalibreStore.parse(text(book, EpubStores.CALIBRE));
    }

    private static String text(SourceFile book, String entry) {
        return new String(Archive.open(book).read(entry).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static SourceFile edit(SourceFile book, Consumer<ArchivePatch> change) {
        var patch = new ArchivePatch(book);
        change.accept(patch);
        return new SourceFile(book.name(), patch.build().applyTo(book.bytes()), null);
    }

    private static SourceFile withCalibre(SourceFile book, CalibreStore store) {
        return edit(book, patch -> patch.replace(EpubStores.CALIBRE, store.toBytes()));
    }

    @Test
    void calibreFindsEachPassageAtItsCfi() {
        SourceFile copy = copyOf(on("bold both and"), on("Second chapter"));
        SourceFile without = edit(copy, patch -> patch.remove(EpubStores.LIST));
        var chapters = EpubChapters.of(
                Archive.open(without), EpubPackage.of(Archive.open(without), "b"), "b");
        CalibreStore store = calibre(copy);
        var found =
                new CalibreAnnotations(chapters).of(store.entriesIn(store.byId().values()));
        assertThat(found).hasSize(2);
        for (EpubAnnotation note : found) {
            BoundaryPoint start = note.start().orElseThrow();
            String rest = start.node().getWholeText().substring(start.at());
            assertThat(note.exact()).startsWith(rest.substring(0, 1));
            BoundaryPoint end = note.end().orElseThrow();
            String before = end.node().getWholeText().substring(0, end.at());
            assertThat(note.exact()).endsWith(before.substring(before.length() - 1));
        }
    }

    @Test
    void aNoteChangedInCalibreIsChanged() {
        CopyAnnotation mine = on("bold both");
        CopyAnnotation other = on("Second chapter");
        SourceFile copy = copyOf(mine, other);
        CalibreStore store = calibre(copy);
        ObjectNode entry = requireNonNull(store.byId().get(mine.id().toString()));
        entry.put("notes", "changed in calibre").put("timestamp", LATER.toString());
        entry.set("style", CalibreStyle.write(Style.HIGHLIGHT, Color.GREEN));
        List<EmbeddedAnnotation> found = EPUB.read(withCalibre(copy, store)).findings();
        assertThat(found).hasSize(2);
        EmbeddedAnnotation changed = found.getFirst();
        assertThat(changed.id()).isEqualTo(mine.id());
        assertThat(changed.note()).isEqualTo("changed in calibre");
        assertThat(changed.color()).isEqualTo(Color.GREEN);
        assertThat(changed.changed()).isEqualTo(LATER);
        assertThat(changed.tags()).isEqualTo(mine.tags());
        assertThat(CopySets.essence(found.getLast())).isEqualTo(CopySets.essence(other));
    }

    @Test
    void aHighlightRemovedInCalibreIsGoneAndANewOneIsNew() {
        CopyAnnotation mine = on("bold both");
        SourceFile copy = copyOf(mine, on("Second chapter"));
        CalibreStore store = calibre(copy);
        ObjectNode entry = requireNonNull(store.byId().get(mine.id().toString()));
        entry.removeAll();
        entry.put("type", "highlight").put("uuid", mine.id().toString()).put("removed", true);
        store.entries()
                .addObject()
                .put("type", "highlight")
                .put("uuid", "Zk3_calibre")
                .put("timestamp", LATER.toString())
                .put("spine_index", 0)
                .put("spine_name", "OPS/c1.xhtml")
                .put("start_cfi", "/2/4/2/8/1:0")
                .put("end_cfi", "/2/4/2/8/1:4")
                .put("highlighted_text", "item one")
                .put("notes", "new");
        SourceFile edited = withCalibre(copy, store);
        List<EmbeddedAnnotation> found = EPUB.read(edited).findings();
        assertThat(found).hasSize(2).noneMatch(f -> mine.id().equals(f.id()));
        EmbeddedAnnotation fresh =
                found.stream().filter(f -> f.note().equals("new")).findFirst().orElseThrow();
        assertThat(fresh.range().of(read.document().text())).isEqualTo("item one");
        assertThat(fresh.id()).isNull();
    }

    @Test
    void calibresOwnHighlightIsChangedInPlaceAndRemovedFromItsStore() {
        var store = new CalibreStore(JsonMapper.shared().createArrayNode());
        store.entries()
                .addObject()
                .put("type", "highlight")
                .put("uuid", "own")
                .put("timestamp", LATER.toString())
                .put("spine_index", 1)
                .put("spine_name", "OPS/c2.xhtml")
                .put("start_cfi", "/2/4/4/1:0")
                .put("end_cfi", "/2/4/4/1:6")
                .put("highlighted_text", "Second")
                .put("of_calibre", "kept")
                .put("notes", "old");
        store.entries().addObject().put("type", "last-read").put("pos", "epubcfi(/2/2/4)");
        SourceFile book = edit(original, patch -> patch.add(EpubStores.CALIBRE, store.toBytes()));
        EmbeddedAnnotation found = EPUB.read(book).findings().getFirst();
        CopyAnnotation changed = sets.of(found.range(), Target.PASSAGE, found);
        CopyAnnotation before = on("Chapter one");
        CopyPlan plan = sets.plan(List.of(before, changed), List.of(), true);
        SourceFile copy = EpubCopyTest.copy(book, EPUB.write(book, plan));
        ObjectNode entry = requireNonNull(calibre(copy).byId().get("own"));
        assertThat(entry.path("of_calibre").asString()).isEqualTo("kept");
        assertThat(entry.path("notes").asString("")).isEqualTo(CalibreStore.note(changed.note()));
        List<EmbeddedAnnotation> again = EPUB.read(copy).findings();
        assertThat(again.stream().map(CopySets::essence).toList())
                .containsExactly(CopySets.essence(before), CopySets.essence(changed));
        CopyPlan none = sets.plan(List.of(), again, true);
        SourceFile bare = EpubCopyTest.copy(copy, EPUB.write(copy, none));
        assertThat(calibre(bare).byId()).isEmpty();
        assertThat(calibre(bare).entries()).hasSize(1);
    }

    @Test
    void aHighlightThatStaysIsFoundThoughItsPageHasChanged() {
        var store = new CalibreStore(JsonMapper.shared().createArrayNode());
        store.entries()
                .addObject()
                .put("type", "highlight")
                .put("uuid", "own")
                .put("timestamp", LATER.toString())
                .put("spine_index", 1)
                .put("spine_name", "OPS/c2.xhtml")
                .put("start_cfi", "/2/4/4/1:15")
                .put("end_cfi", "/2/4/4/1:19");
        SourceFile book = edit(original, patch -> patch.add(EpubStores.CALIBRE, store.toBytes()));
        Range range = EPUB.read(book).findings().getFirst().range();
        assertThat(range.of(read.document().text())).isEqualTo("text");
        CopyPlan plan = sets.plan(List.of(on("Second")), List.of(), true);
        SourceFile copy = EpubCopyTest.copy(book, EPUB.write(book, plan));
        assertThat(requireNonNull(calibre(copy).byId().get("own"))
                        .path("start_cfi")
                        .asString(""))
                .isNotEqualTo("/2/4/4/1:15");
        assertThat(EPUB.read(copy).findings())
                .anyMatch(f -> f.id() == null && f.range().equals(range));
    }

    @Test
    void marksAndNotesTellOfTheAnnotationsWhereTheListWasDropped() {
        CopyAnnotation first = on("bold both");
        CopyAnnotation second = on("Second chapter");
        SourceFile copy = copyOf(first, second);
        SourceFile converted =
                edit(copy, patch -> patch.remove(EpubStores.LIST).remove(EpubStores.CALIBRE));
        ImportedDocument again = EPUB.read(converted);
        assertThat(again.copy()).isEqualTo(EPUB.read(copy).copy()).isNotNull();
        assertThat(again.document().text()).isEqualTo(read.document().text());
        List<Object> known = new ArrayList<>();
        for (EmbeddedAnnotation found : again.findings()) {
            known.add(
                    List.of(found.id(), found.range(), found.style(), found.color(), found.tags()));
        }
        assertThat(known)
                .containsExactly(
                        List.of(
                                first.id(),
                                first.range(),
                                first.style(),
                                first.color(),
                                first.tags()),
                        List.of(
                                second.id(),
                                second.range(),
                                second.style(),
                                second.color(),
                                second.tags()));
    }

    @Test
    void marksMoveWithTheirWordsWhereTheTextWasEdited() {
        CopyAnnotation mine = on("Second chapter");
        SourceFile copy = copyOf(mine);
        String page = text(copy, "OPS/c2.xhtml").replace("<body>", "<body><p>Put before it.</p>");
        SourceFile edited = edit(
                copy,
                patch -> patch.replace("OPS/c2.xhtml", page.getBytes(StandardCharsets.UTF_8)));
        ImportedDocument again = EPUB.read(edited);
        EmbeddedAnnotation found = again.findings().getFirst();
        assertThat(found.id()).isEqualTo(mine.id());
        assertThat(found.range().of(again.document().text())).isEqualTo("Second chapter");
    }
}

package glossator.format.epub;

import static org.assertj.core.api.Assertions.assertThat;

import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.container.Archive;
import glossator.format.html.MarkupSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class EpubCopyTest {
    private static final Epub EPUB = new Epub();

    static final String FIRST =
            "<section epub:type='chapter'><h1>Chapter <i>one</i> &amp; more</h1>"
                    + "<p>Words, <b>bold <i>both</i></b> and <a href='c2.xhtml#n1' epub:type='noteref'>1</a>"
                    + " a <a href='#x'>link in it</a>; \uD83D\uDE00 emoji, caf\u00E9 &#x1D49C; &lt;tag&gt;.</p>\n"
                    + "<p id='x'>\u6F22\n \u5B57 <ruby>\u6F22<rt>kan</rt></ruby> <q>said</q>"
                    + "<img src='pic.png' alt='a pixel'/> after.</p>"
                    + "<pre>kept  spaces\n  and lines</pre>"
                    + "<ul><li>item one</li><li><p>item <em>two</em></p></li></ul>"
                    + "<table><tr><th>h1</th><th>h2</th></tr><tr><td>c 1</td><td>c 2</td></tr></table>"
                    + "<p><math xmlns='http://www.w3.org/1998/Math/MathML'><mi>x</mi><mo>+</mo><mn>1</mn>"
                    + "</math> is a sum. <![CDATA[a < b &amp; c]]> end.</p></section>";
    static final String SECOND =
            "<p dir='rtl'>\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD</p>"
                    + "<p>Second chapter text.</p><aside id='n1' epub:type='footnote'><p>1 The note.</p></aside>";

    static SampleBook book() {
        String item = "<item id='pic' href='pic.png' media-type='image/png'/>";
        return SampleBook.of(FIRST, SECOND)
                .put("OPS/pic.png", SampleBook.PIXEL)
                .opf(item, SampleBook.SPINE, "<dc:identifier>urn:x:1</dc:identifier>");
    }

    static SourceFile copy(SourceFile original, WrittenCopy written) {
        byte[] bytes = written.patch().applyTo(original.bytes());
        return new SourceFile(original.name(), bytes, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void annotationsOfAnyKindAreReadBackEqual(int round) {
        SourceFile original = book().original();
        ImportedDocument read = EPUB.read(original);
        for (long seed = round * 50L; seed < round * 50L + 50; seed++) {
            CopyPlan plan = new CopySets(seed, read.document()).plan(8, true);
            WrittenCopy written = EPUB.write(original, plan);
            SourceFile copy = copy(original, written);
            ImportedDocument again = EPUB.read(copy);
            assertThat(again.document().text()).isEqualTo(read.document().text());
            assertThat(again.document().blocks()).isEqualTo(read.document().blocks());
            assertThat(again.document().targets()).isEqualTo(read.document().targets());
            assertThat(again.document().outline()).isEqualTo(read.document().outline());
            assertThat(again.copy()).isEqualTo(plan.copy());
            assertThat(again.warnings()).isEqualTo(read.warnings());
            assertThat(again.findings().stream().map(CopySets::essence).toList())
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            plan.annotations().stream().map(CopySets::essence).toList());
            checkRest(original, copy);
        }
    }

    /// Without what was added, the pages are the same, and all else is anyway.
    private static void checkRest(SourceFile original, SourceFile copy) {
        Archive before = Archive.open(original);
        Archive after = Archive.open(copy);
        Set<String> added = new TreeSet<>(after.names());
        added.removeAll(before.names());
        assertThat(added)
                .isSubsetOf(EpubStores.LIST, EpubStores.CALIBRE, "OPS/marginalia-notes.xhtml");
        assertThat(after.names()).startsWith("mimetype");
        for (String name : before.names()) {
            byte[] was = before.read(name).orElseThrow();
            byte[] is = after.read(name).orElseThrow();
            if (name.endsWith(".xhtml")) {
                is = CopyPage.of(name, is, true, false).toBytes();
            }
            assertThat(new String(is, StandardCharsets.ISO_8859_1))
                    .as(name)
                    .isEqualTo(new String(was, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void aCopyWithoutTracesHasNoIdsAndTheSameText() {
        SourceFile original = book().original();
        ImportedDocument read = EPUB.read(original);
        for (long seed = 0; seed < 30; seed++) {
            CopyPlan plan = new CopySets(seed, read.document()).plan(8, false);
            SourceFile copy = copy(original, EPUB.write(original, plan));
            ImportedDocument again = EPUB.read(copy);
            assertThat(again.document().text()).isEqualTo(read.document().text());
            assertThat(again.copy()).isNull();
            assertThat(again.findings()).hasSize(plan.annotations().size());
            Archive archive = Archive.open(copy);
            for (String name : archive.names()) {
                String content =
                        new String(archive.read(name).orElseThrow(), StandardCharsets.UTF_8);
                assertThat(content).doesNotContain(plan.copy().toString(), "glossator:");
                for (CopyAnnotation annotation : plan.annotations()) {
                    assertThat(content)
                            .doesNotContain(
                                    annotation.id().toString(),
                                    annotation.id().toString().replace("-", ""));
                }
            }
            checkRest(original, copy);
        }
    }

    @Test
    void aCopyOfACopyHoldsWhatItsPlanSaysAndWithoutAnythingIsTheOriginalAgain() {
        SourceFile original = book().original();
        ImportedDocument read = EPUB.read(original);
        for (long seed = 0; seed < 30; seed++) {
            var sets = new CopySets(seed, read.document());
            CopyPlan plan = sets.plan(6, true);
            SourceFile first = copy(original, EPUB.write(original, plan));
            List<EmbeddedAnnotation> found = EPUB.read(first).findings();
            List<CopyAnnotation> changed = found.stream()
                    .skip(1)
                    .map(f -> sets.of(f.range(), f.target(), f))
                    .toList();
            CopyPlan next = sets.plan(changed, List.of(found.getFirst()), true);
            SourceFile second = copy(first, EPUB.write(first, next));
            ImportedDocument again = EPUB.read(second);
            assertThat(again.document().text()).isEqualTo(read.document().text());
            assertThat(again.findings().stream().map(CopySets::essence).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            changed.stream().map(CopySets::essence).toList());
            checkRest(original, second);
            CopyPlan none = sets.plan(List.of(), again.findings(), true);
            SourceFile third = copy(second, EPUB.write(second, none));
            assertThat(EPUB.read(third).findings()).isEmpty();
            Archive bare = Archive.open(third);
            Archive before = Archive.open(original);
            before.names()
                    .forEach(name -> assertThat(bare.read(name))
                            .as(name)
                            .hasValueSatisfying(bytes -> assertThat(bytes)
                                    .isEqualTo(before.read(name).orElseThrow())));
        }
    }

    @Test
    void whatThePlanDoesNotKnowStays() {
        SourceFile original = book().original();
        ImportedDocument read = EPUB.read(original);
        var sets = new CopySets(7, read.document());
        CopyPlan plan = sets.plan(8, true);
        SourceFile first = copy(original, EPUB.write(original, plan));
        CopyPlan empty = sets.plan(List.of(), List.of(), true);
        SourceFile second = copy(first, EPUB.write(first, empty));
        assertThat(EPUB.read(second).findings().stream().map(CopySets::essence).toList())
                .containsExactlyInAnyOrderElementsOf(
                        plan.annotations().stream().map(CopySets::essence).toList());
        checkRest(original, second);
    }

    @Test
    void passagesWithoutWordsThatCanBeMarkedAreLossesAndEverythingElseIsNot() {
        SourceFile original = book().original();
        ImportedDocument read = EPUB.read(original);
        for (long seed = 0; seed < 30; seed++) {
            CopyPlan plan = new CopySets(seed, read.document()).plan(8, true);
            WrittenCopy written = EPUB.write(original, plan);
            String text = read.document().text();
            for (CopyLoss loss : written.losses()) {
                CopyAnnotation lost = plan.annotations().stream()
                        .filter(a -> a.id().equals(loss.annotation()))
                        .findFirst()
                        .orElseThrow();
                assertThat(lost.range().of(text)).matches("[\\s\u201C\u201D()\u2022\t]*");
            }
        }
    }

    @Test
    void theMarksCoverThePassageAndNothingElse() {
        SourceFile original = book().original();
        ImportedDocument read = EPUB.read(original);
        String text = read.document().text();
        var sets = new CopySets(1, read.document());
        for (String words :
                List.of("Chapter one & more", "bold both and 1 a link in it", "c\u00E9 e")) {
            int at = Math.max(0, text.indexOf(words));
            var range = new glossator.document.Range(at, at + words.length());
            CopyPlan plan = sets.plan(
                    List.of(sets.of(range, glossator.annotation.Target.PASSAGE, null)),
                    List.of(),
                    true);
            SourceFile copy = copy(original, EPUB.write(original, plan));
            byte[] page = Archive.open(copy).read("OPS/c1.xhtml").orElseThrow();
            var source = MarkupSource.ofXhtml(new String(page, StandardCharsets.UTF_8));
            if (text.contains(words)) {
                assertThat(String.join(
                                "",
                                source.page().getElementsByClass(EpubMarkup.MARK).stream()
                                        .map(org.jsoup.nodes.Element::wholeText)
                                        .toList()))
                        .isEqualTo(words);
            }
        }
    }
}

package glossator.format.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.container.Archive;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Books and annotations that are not as they should be.
class EpubCopyHostileTest {
    private static final Epub EPUB = new Epub();
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
            + "<text>drawn words</text></svg>";

    private static SampleBook withFirstPage(String page) {
        return withFirstPage(page.getBytes(StandardCharsets.UTF_8));
    }

    private static SampleBook withFirstPage(byte[] page) {
        return SampleBook.of("", "<p>Second page.</p>").put("OPS/c1.xhtml", page);
    }

    static Stream<SampleBook> strangeBooks() {
        String opf = new String(
                Archive.open(EpubCopyTest.book().original())
                        .read("OPS/book.opf")
                        .orElseThrow(),
                StandardCharsets.UTF_8);
        return Stream.of(
                withFirstPage("<p>no html at all &amp; <b>bold</p>text"),
                withFirstPage("<html><body><p>one<p/>two<br>three &nbsp; four</body></html>"),
                withFirstPage("<html><head><title/></head><body><p>unclosed <i>words"),
                withFirstPage("<html><body>words<plaintext>plain </span> words"),
                withFirstPage(SampleBook.page("<p>caf\u00E9 \u20AC words</p>")
                        .replace("utf-8", "windows-1252")
                        .getBytes(java.nio.charset.Charset.forName("windows-1252"))),
                withFirstPage(("\uFEFF" + SampleBook.page("<p>wide \uD83D\uDE00 words</p>"))
                        .replace("utf-8", "utf-16")
                        .getBytes(StandardCharsets.UTF_16LE)),
                withFirstPage("\uFEFF" + SampleBook.page("<p>marked words</p>")),
                withFirstPage(SampleBook.page("<h:p xmlns:h='x'>prefixed <h:b>words</h:b></h:p>")),
                withFirstPage(SampleBook.page("<nav epub:type='toc'><ol><li><a href='c2.xhtml'>Two"
                        + "</a></li></ol></nav><p>words</p>")),
                withFirstPage(SampleBook.page("<form><button>press me</button><textarea>area words"
                        + "</textarea><select><option>chosen</option></select></form>")),
                withFirstPage(SampleBook.page("<p>damaged \u00E9 words</p>")
                        .replace("\u00E9", "\u0000")
                        .getBytes(StandardCharsets.ISO_8859_1)),
                EpubCopyTest.book().put("OPS/book.opf", opf.replace("</spine>", "")),
                EpubCopyTest.book()
                        .put("OPS/book.opf", opf.replaceAll("<manifest>|</manifest>", "")),
                EpubCopyTest.book().put("OPS/book.opf", opf.replaceAll("<(/?)(\\w)", "<$1opf:$2")),
                EpubCopyTest.book()
                        .put("OPS/pic.svg", SVG)
                        .opf(
                                "<item id='s' href='pic.svg' media-type='image/svg+xml'/>"
                                        + "<item id='pic' href='pic.png' media-type='image/png'/>",
                                "<itemref idref='s'/>" + SampleBook.SPINE,
                                ""),
                EpubCopyTest.book().put(EpubStores.LIST, "{ no json").put(EpubStores.CALIBRE, "x"),
                EpubCopyTest.book().put(EpubStores.LIST, "[{\"target\":\"c1.xhtml\"}]"),
                EpubCopyTest.book().put("OPS/marginalia-notes.xhtml", SampleBook.page("<p>x</p>")));
    }

    @ParameterizedTest
    @MethodSource("strangeBooks")
    void strangeBooksAreAnnotatedOnlyWhereTheyCanBe(SampleBook book) {
        SourceFile original = book.original();
        ImportedDocument read = EPUB.read(original);
        for (long seed = 0; seed < 6; seed++) {
            CopyPlan plan = new CopySets(seed, read.document()).plan(8, true);
            SourceFile copy = EpubCopyTest.copy(original, EPUB.write(original, plan));
            ImportedDocument again = EPUB.read(copy);
            assertThat(again.document().text()).isEqualTo(read.document().text());
            assertThat(again.findings().stream().map(CopySets::essence).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            plan.annotations().stream().map(CopySets::essence).toList());
            CopyPlan none =
                    new CopySets(seed, read.document()).plan(List.of(), again.findings(), true);
            SourceFile bare = EpubCopyTest.copy(copy, EPUB.write(copy, none));
            for (String name : List.of("OPS/c1.xhtml", "OPS/c2.xhtml", "OPS/book.opf")) {
                assertThat(Archive.open(bare).read(name).orElseThrow())
                        .as(name)
                        .isEqualTo(Archive.open(original).read(name).orElseThrow());
            }
        }
    }

    @Test
    void aBookThatIsLockedIsRefused() {
        String list = "<encryption><EncryptedData><EncryptionMethod Algorithm='x'/><CipherData>"
                + "<CipherReference URI='OPS/c1.xhtml'/></CipherData></EncryptedData></encryption>";
        SourceFile original = EpubCopyTest.book().original();
        CopyPlan plan = new CopySets(1, EPUB.read(original).document()).plan(3, true);
        SourceFile locked =
                EpubCopyTest.book().put("META-INF/encryption.xml", list).original();
        assertThatThrownBy(() -> EPUB.write(locked, plan)).isInstanceOf(Refusal.class);
    }

    @Test
    void aBookOfPicturesHasItsNotesOnAPageOfTheirOwn() {
        SourceFile original = new SampleBook()
                .put("mimetype", "application/epub+zip")
                .put(
                        "META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles>"
                                + "</container>")
                .put(
                        "book.opf",
                        "<package version='3.0'><metadata/><manifest>"
                                + "<item id='p' href='p.png' media-type='image/png'/></manifest>"
                                + "<spine><itemref idref='p'/></spine></package>")
                .put("p.png", SampleBook.PIXEL)
                .original();
        ImportedDocument read = EPUB.read(original);
        var area =
                new Target.Area(new Surface.Picture("p1"), List.of(new Rectangle(0, 0, 1, 1)), "");
        var sets = new CopySets(1, read.document());
        CopyAnnotation annotation = sets.of(new Range(0, 0), area, null);
        WrittenCopy written = EPUB.write(original, sets.plan(List.of(annotation), List.of(), true));
        SourceFile copy = EpubCopyTest.copy(original, written);
        assertThat(Archive.open(copy).names()).contains("marginalia-notes.xhtml");
        ImportedDocument again = EPUB.read(copy);
        assertThat(again.document().text()).isEqualTo(read.document().text());
        assertThat(again.findings().stream().map(CopySets::essence).toList())
                .containsExactly(CopySets.essence(annotation));
    }

    @Test
    void aPassageThatNoTagCanSurroundIsALoss() {
        SourceFile original =
                SampleBook.of("<ol><li>one</li></ol><p>a</p>", "<p>b</p>").original();
        ImportedDocument read = EPUB.read(original);
        int end = read.document().text().indexOf('\n');
        var sets = new CopySets(1, read.document());
        CopyAnnotation gap = sets.of(new Range(end, end + 1), Target.PASSAGE, null);
        WrittenCopy written = EPUB.write(original, sets.plan(List.of(gap), List.of(), true));
        assertThat(written.losses())
                .containsExactly(new CopyLoss(gap.id(), CopyLoss.Kind.UNMARKED));
    }

    @Test
    void longNotesAndDeepThreadsAreWhole() {
        SourceFile original = EpubCopyTest.book().original();
        ImportedDocument read = EPUB.read(original);
        var replies = new ArrayList<CopyReply>();
        Instant time = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 3000; i++) {
            UUID parent = i == 0 ? null : new UUID(1, i - 1);
            replies.add(new CopyReply(new UUID(1, i), parent, "A", "r" + i, null, time, time));
        }
        var deep = new CopyAnnotation(
                new UUID(2, 1),
                new Range(0, 7),
                Target.PASSAGE,
                Style.HIGHLIGHT,
                Color.GRAY,
                "[".repeat(40_000) + "x".repeat(60_000),
                List.of(),
                "",
                time,
                time,
                replies,
                true,
                null);
        var sets = new CopySets(1, read.document());
        SourceFile copy = EpubCopyTest.copy(
                original, EPUB.write(original, sets.plan(List.of(deep), List.of(), true)));
        ImportedDocument again = EPUB.read(copy);
        assertThat(again.document().text()).isEqualTo(read.document().text());
        assertThat(again.findings().stream().map(CopySets::essence).toList())
                .containsExactly(CopySets.essence(deep));
    }
}

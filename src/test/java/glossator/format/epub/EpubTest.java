package glossator.format.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Metadata;
import glossator.document.PageStart;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.container.ZipSamples;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Books made here, not taken from anywhere.
class EpubTest {
    private static List<Inline> marks(Document document) {
        return document.blocks().stream()
                .flatMap(b -> b.spans().stream())
                .map(s -> s.inline())
                .toList();
    }

    private static String outline(Document document) {
        return document.outline().stream()
                .map(e -> e.level() + " " + e.title() + " " + e.offset())
                .collect(Collectors.joining("; "));
    }

    @Test
    void chaptersAreReadInTheOrderOfTheSpineAndThoseBesideTheMainLineLast() {
        SampleBook book = SampleBook.of("<p>one</p>", "<p>two</p>");
        book.opf("", "<itemref idref='c2' linear='no'/><itemref idref='c1'/>", "");
        assertEquals("one\ntwo", book.read().document().text());
        book.opf("", "<itemref idref='c2'/><itemref idref='c1'/>", "");
        assertEquals("two\none", book.read().document().text());
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("<p>a<a id='x'/>b<script src='y'/>c</p>", "abc"),
                Arguments.of("<p>&nbsp;caf&eacute;&mdash;<![CDATA[<x>]]></p>", "\u00A0café—<x>"),
                Arguments.of("<p>a<br>b<p>c", "a\u2028b\nc"),
                Arguments.of("<ruby>漢<rt>kan</rt></ruby>", "漢"),
                Arguments.of(
                        "<p>so <math alttext='a over b'><mi>x</mi></math>.</p>", "so a over b."),
                Arguments.of(
                        "<p><math xmlns='http://www.w3.org/1998/Math/MathML'><mfrac><mrow>"
                                + "<mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac></math>",
                        "(a+1)/b"),
                Arguments.of(
                        "<m:math xmlns:m='x'><m:msqrt><m:mi>a</m:mi></m:msqrt></m:math>", "√a"),
                Arguments.of("<table><tr><td>a</td><td>b</td></tr></table>", "a\tb"),
                Arguments.of("<p dir='rtl'>שלום</p>", "שלום"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aPageIsReadAsXmlOrForgiven(String body, String text) {
        assertEquals(
                text + "\nend",
                SampleBook.of(body, "<p>end</p>").read().document().text());
    }

    @Test
    void theNavigationDocumentIsTheOutline() {
        String nav = "<nav epub:type='toc'><ol><li><span>Part</span><ol>"
                + "<li><a href='c1.xhtml'>One</a></li>"
                + "<li><a href='c2.xhtml#b'>Two <i>b</i></a></li>"
                + "<li><a href='gone.xhtml'>Gone</a></li></ol></li></ol></nav>";
        SampleBook book = SampleBook.of("<h1>I</h1>", "<p>a</p><p id='b'>b</p>").nav(nav);
        assertEquals("1 Part 0; 2 One 0; 2 Two b 4", outline(book.read().document()));
    }

    @Test
    void theNcxIsTheOutlineOfAnOlderBook() {
        SampleBook book = SampleBook.of("<p>one</p>", "<p>a</p><p id='b'>b</p>");
        book.opf(
                "<item id='ncx' href='toc.ncx' media-type='application/x-dtbncx+xml'/>",
                SampleBook.SPINE,
                "");
        book.put(
                "OPS/toc.ncx",
                "<!DOCTYPE ncx PUBLIC '-//NISO//DTD ncx 2005-1//EN' 'http://x.invalid/ncx.dtd'>"
                        + "<ncx:ncx xmlns:ncx='http://www.daisy.org/z3986/2005/ncx/'><ncx:navMap>"
                        + "<ncx:navPoint><ncx:navLabel><ncx:text>One</ncx:text></ncx:navLabel>"
                        + "<ncx:content src='c1.xhtml'/><ncx:navPoint><ncx:navLabel>"
                        + "<ncx:text>B</ncx:text></ncx:navLabel><ncx:content src='C2.xhtml#b'/>"
                        + "</ncx:navPoint></ncx:navPoint></ncx:navMap><ncx:pageList><ncx:pageTarget>"
                        + "<ncx:navLabel><ncx:text>iv</ncx:text></ncx:navLabel>"
                        + "<ncx:content src='c2.xhtml'/></ncx:pageTarget></ncx:pageList></ncx:ncx>");
        Document read = book.read().document();
        assertEquals("1 One 0; 2 B 6", outline(read));
        assertEquals(List.of(new PageStart("iv", 4)), read.pages());
    }

    @Test
    void withoutATableOfContentsTheHeadingsAreTheOutline() {
        SampleBook book = SampleBook.of("<h1>I</h1><p>a</p>", "<h2>II</h2>");
        assertEquals("1 I 0; 2 II 4", outline(book.read().document()));
    }

    @Test
    void printedPagesAreKnownByTheListOrByTheirBreaks() {
        String first = "<p>a <span epub:type='pagebreak' id='p2' title='2'/>b</p>";
        String second = "<p>c<span role='doc-pagebreak' id='p3' aria-label='Page 3.'>3</span></p>";
        Document read = SampleBook.of(first, second).read().document();
        assertEquals("a b\nc", read.text());
        assertEquals("2", read.pageAt(2));
        assertEquals("3", read.pageAt(5));
        Document listed = SampleBook.of(first, second)
                .nav("<nav epub:type='page-list'><ol><li><a href='c1.xhtml#p2'>ii</a>"
                        + "</li><li><a href=\"book.opf#epubcfi(/6/4!/4/2/1:0)\">iii"
                        + "</a></li></ol></nav>")
                .read()
                .document();
        assertEquals(List.of(new PageStart("ii", 2), new PageStart("iii", 4)), listed.pages());
    }

    @ParameterizedTest
    @CsvSource({
        "c2.xhtml#b, #OPS/c2.xhtml#b, 6",
        "c2.xhtml, #OPS/c2.xhtml, 4",
        "C2.XHTML#b, #OPS/c2.xhtml#b, 6",
        "../OPS/c2.xhtml#none, #OPS/c2.xhtml, 4",
        "#here, #OPS/c1.xhtml#here, 0",
        "https://example.org/, https://example.org/, -1"
    })
    void linksLeadFromChapterToChapter(String href, String to, int offset) {
        SampleBook book = SampleBook.of(
                "<p><a id='here' href='%s'>one</a></p>".formatted(href), "<p>a</p><p id='b'>b</p>");
        Document read = book.read().document();
        assertEquals(List.of(new Inline.Link(to)), marks(read));
        assertEquals(offset, read.target(to.substring(1)).orElse(-1));
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "javascript:alert(1)", "gone.html", "../../x"})
    void aLinkThatLeadsNowhereIsText(String href) {
        SampleBook book =
                SampleBook.of("<p><a href='%s'>one</a></p>".formatted(href), "<p>two</p>");
        assertEquals(List.of(), marks(book.read().document()));
    }

    @ParameterizedTest
    @CsvSource({
        "epub:type='noteref', epub:type='footnote' hidden='hidden'",
        "role='doc-noteref', role='doc-endnote'",
        "class='x', epub:type='rearnote'"
    })
    void notesOfAnotherPageAreNotesAndTheirCallsLeadThere(String call, String note) {
        SampleBook book = SampleBook.of(
                "<p>so<sup><a %s href='c2.xhtml#n'>1</a></sup></p>".formatted(call),
                "<aside %s id='n'><p><a href='c1.xhtml'>1</a> That.</p></aside>".formatted(note));
        Document read = book.read().document();
        assertTrue(marks(read).contains(new Inline.NoteCall("OPS/c2.xhtml#n")));
        assertEquals(new Block.Note("1"), read.blocks().get(1).kind());
        assertEquals("That.", read.blocks().get(1).text());
        assertEquals(4, read.target("OPS/c2.xhtml#n").orElse(-1));
    }

    @Test
    void aPageOfNotesThatTheSpineForgotIsReadLast() {
        SampleBook book = SampleBook.of(
                "<p>so<a epub:type='noteref' href='c2.xhtml#n'>1</a></p>", "<p id='n'>N");
        book.opf("", "<itemref idref='c1'/>", "");
        assertEquals("so1\nN", book.read().document().text());
    }

    @Test
    void picturesAreFoundInTheArchiveAndTheCoverIsFirst() {
        String svg = "<svg xmlns:xlink='x'><title>Front</title>"
                + "<image xlink:href='img/my%20cover.png'/></svg>";
        SampleBook book = SampleBook.of(
                svg, "<p><img src='img/My Cover.png' alt='again'/><img src='g.png'/>");
        book.opf(
                "<item id='i' href='img/my%20cover.png' media-type='image/png'"
                        + " properties='cover-image'/>",
                SampleBook.SPINE, "");
        ImportedDocument read =
                book.put("OPS/img/my cover.png", SampleBook.PIXEL).read();
        assertEquals("cover", read.pictures().getFirst().id());
        assertArrayEquals(SampleBook.PIXEL, read.pictures().getFirst().bytes());
        assertEquals(
                List.of(new Inline.Image("p2", "Front"), new Inline.Image("p3", "again")),
                marks(read.document()));
        assertEquals(3, read.pictures().size());
    }

    @Test
    void tablesAreNumberedThroughTheBook() {
        String table = "<table><tr><td>a</td><td>b</td></tr></table>";
        Document read = SampleBook.of(table, table).read().document();
        assertEquals(new Block.Row(0, false), read.blocks().get(0).kind());
        assertEquals(new Block.Row(1, false), read.blocks().get(1).kind());
    }

    @Test
    void theBookSaysWhoMadeIt() {
        SampleBook book = SampleBook.of("<p>a</p>", "<p>b</p>");
        book.opf(
                "",
                SampleBook.SPINE,
                "<dc:creator opf:role='trl'>T. Ranslator</dc:creator>"
                        + "<dc:creator id='a'>A. Uthor</dc:creator>"
                        + "<meta refines='#a' property='role'>aut</meta>"
                        + "<dc:title id='s'>A Sub</dc:title>"
                        + "<meta refines='#s' property='title-type'>subtitle</meta>"
                        + "<dc:publisher>House</dc:publisher><dc:language>de_DE</dc:language>"
                        + "<dc:date opf:event='modification'>2020-01-01</dc:date>"
                        + "<dc:date opf:event='publication'>1999/2/3</dc:date>"
                        + "<dc:identifier>urn:doi:10.1/x</dc:identifier>");
        assertEquals(
                new Metadata(
                        "Two Chapters: A Sub",
                        List.of(
                                new Contributor(Contributor.Role.AUTHOR, "Uthor", "A."),
                                new Contributor(Contributor.Role.TRANSLATOR, "Ranslator", "T.")),
                        "House",
                        "1999-02-03",
                        "https://doi.org/10.1/x",
                        "de-DE",
                        Details.NONE.withKind("book")),
                book.read().document().metadata());
    }

    @Test
    void theBookSaysItsNumbersAndItsSeries() {
        SampleBook book = SampleBook.of("<p>one</p>", "<p>two</p>");
        book.opf(
                "",
                SampleBook.SPINE,
                "<dc:title>T</dc:title><dc:creator id='c'>Ursula K. Le Guin</dc:creator>"
                        + "<meta refines='#c' property='file-as'>Le Guin, Ursula K.</meta>"
                        + "<dc:identifier>urn:isbn:978-0-226-02598-8</dc:identifier>"
                        + "<dc:identifier>https://doi.org/10.1086/225469</dc:identifier>"
                        + "<meta property='belongs-to-collection' id='s'>Earthsea</meta>"
                        + "<meta refines='#s' property='group-position'>2</meta>");
        Metadata said = book.read().document().metadata();
        assertEquals(
                List.of(new Contributor(Contributor.Role.AUTHOR, "Le Guin", "Ursula K.")),
                said.contributors());
        assertEquals(
                List.of("978-0-226-02598-8", "10.1086/225469", "Earthsea", "2"),
                List.of(
                        said.details().get(DetailField.ISBN),
                        said.details().get(DetailField.DOI),
                        said.details().get(DetailField.SERIES),
                        said.details().get(DetailField.SERIES_NUMBER)));
    }

    @Test
    void whatIsMissingIsToldAndTheRestIsRead() {
        SampleBook book = SampleBook.of("<p>one</p>", "<p>two</p>").without("OPS/c2.xhtml");
        ImportedDocument read = book.without("mimetype").read();
        assertEquals("one", read.document().text());
        assertEquals(List.of("book.epub lacks one of its parts: c2.xhtml"), read.warnings());
    }

    @Test
    void withoutAContainerTheOnlyPackageIsRead() {
        SampleBook book =
                SampleBook.of("<p>one</p>", "<p>two</p>").without("META-INF/container.xml");
        assertEquals("one\ntwo", book.read().document().text());
    }

    private static String encrypted(String algorithm, String uri) {
        return ("<encryption xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"
                        + "<enc:EncryptedData xmlns:enc='http://www.w3.org/2001/04/xmlenc#'>"
                        + "<enc:EncryptionMethod Algorithm='%s'/><enc:CipherData>"
                        + "<enc:CipherReference URI='%s'/></enc:CipherData></enc:EncryptedData>"
                        + "</encryption>")
                .formatted(algorithm, uri);
    }

    @ParameterizedTest
    @CsvSource({
        "META-INF/rights.xml, Adobe DRM",
        "META-INF/license.lcpl, Readium LCP",
        "META-INF/sinf.xml, Apple FairPlay",
        "other, DRM"
    })
    void aLockedBookIsRefusedByTheNameOfItsLock(String keeper, String name) {
        String aes = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";
        SampleBook book = SampleBook.of("<p>one</p>", "<p>two</p>").put(keeper, "x");
        book.put("META-INF/encryption.xml", encrypted(aes, "OPS/c1.xhtml"));
        Refusal refused = assertThrows(Refusal.class, book::read);
        assertEquals("format.epub.locked", refused.key());
        assertTrue(refused.sentence().contains(name));
    }

    @Test
    void obfuscatedFontsLockNothing() {
        SampleBook book = SampleBook.of("<p>one</p>", "<p>two</p>");
        book.put(
                "META-INF/encryption.xml",
                encrypted("http://www.idpf.org/2008/embedding", "OPS/f.otf"));
        assertEquals("one\ntwo", book.read().document().text());
    }

    @ParameterizedTest
    @CsvSource({
        "a.bin, format.kind.archive",
        "word/document.xml, format.kind.docx",
        "xl/workbook.xml, format.kind.office",
        "content.xml, format.kind.opendocument",
        "META-INF/MANIFEST.MF, format.kind.program",
        "001.jpg, format.kind.comic"
    })
    void anArchiveThatIsNoDocumentIsRefusedByItsKind(String entry, String key) {
        var original = new SourceFile("a.epub", ZipSamples.of(entry, "x"), null);
        assertEquals(
                key, assertThrows(Refusal.class, () -> Formats.read(original)).key());
    }

    @Test
    void aBookWithoutAnythingInItIsRefused() {
        var original =
                new SourceFile("a.zip", ZipSamples.of("mimetype", "application/epub+zip"), null);
        assertEquals(
                "format.epub.no-package",
                assertThrows(Refusal.class, () -> Formats.read(original)).key());
    }
}

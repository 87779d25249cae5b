package glossator.format.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Normalizer;
import java.util.List;

/// Parts of books that are not named or typed as they should be, and what their styles hide.
class EpubContentTest {
    private static SampleBook with(String href, String type, String content) {
        return SampleBook.of("<p>one</p>", "<p>two</p>")
                .opf(
                        "<item id='x' href='" + href + "' media-type='" + type + "'/>",
                        "<itemref idref='c1'/><itemref idref='x'/>",
                        "")
                .put("OPS/" + href, content);
    }

    @ParameterizedTest
    @CsvSource({
        "a.htmlx,application/xhtml+xml",
        "a.htmlx,application/octet-stream",
        "a.xml,application/xml",
        "a,text/xml",
        "a.php,text/plain",
        "a.jpg,image/jpeg",
        "a.dat,''",
    })
    void pagesAreToldByTheirContent(String name, String type) {
        var read = with(name, type, SampleBook.page("<p>found</p>")).read();
        assertEquals("one\nfound", read.document().text());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void whatIsNeitherPageNorPictureIsNamed() {
        var read = with("a.bin", "application/octet-stream", "\1\2\3").read();
        assertEquals("one", read.document().text());
        assertEquals(1, read.warnings().size());
    }

    @Test
    void picturesAreToldByTheirContent() {
        var read = with("a.xhtml", "application/xhtml+xml", "")
                .put("OPS/a.xhtml", SampleBook.PIXEL)
                .read();
        assertEquals("one\n\uFFFC", read.document().text());
    }

    @ParameterizedTest
    @CsvSource({"NFC,NFD", "NFD,NFC"})
    void namesMayBeSpelledEitherWay(Normalizer.Form inPackage, Normalizer.Form inArchive) {
        String name = "Überträge é.xhtml";
        var read = with(Normalizer.normalize(name, inPackage), "application/xhtml+xml", "")
                .without("OPS/" + Normalizer.normalize(name, inPackage))
                .put(
                        "OPS/" + Normalizer.normalize(name, inArchive),
                        SampleBook.page("<p>found</p>"))
                .read();
        assertEquals("one\nfound", read.document().text());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void oneBranchOfASwitchIsRead() {
        String choice = "<p>a <epub:switch id='s'>"
                + "<epub:case required-namespace='%s'><b>case</b></epub:case>"
                + "<epub:default><i>default</i></epub:default></epub:switch> b</p>";
        var read = SampleBook.of(
                        choice.formatted("http://www.w3.org/1998/Math/MathML"),
                        choice.formatted("http://example.org/chemistry"))
                .read();
        assertEquals("a case b\na default b", read.document().text());
    }

    @Test
    void linkedSheetsAndThoseTheyImportHide() {
        var book = SampleBook.of("<p>one</p>", "<p>two</p>")
                .put(
                        "OPS/c1.xhtml",
                        SampleBook.page("<p class='a'>1</p><p class='b'>2</p><p>shown</p>"
                                        + "<p class='c'>kept</p>")
                                .replace(
                                        "<title/>",
                                        "<title/><link rel='stylesheet' href='css/x.css'/>"
                                                + "<link rel='alternate stylesheet'"
                                                + " href='css/z.css'/>"))
                .put("OPS/css/x.css", "@import 'sub/y.css';.a{display:none}")
                .put("OPS/css/sub/y.css", ".b{display:none}.c{display:none}.c{display:block}")
                .put("OPS/css/z.css", "p{display:none}");
        assertEquals("shown\nkept\ntwo", book.read().document().text());
    }

    @Test
    void hiddenPageBreaksStillBreakPages() {
        var read = SampleBook.of(
                        "<style>.p{display:none}</style><p>one</p>"
                                + "<span class='p' epub:type='pagebreak' id='p7' title='7'/><p>two</p>",
                        "<p><a href='c1.xhtml#p7'>see</a></p>")
                .read();
        assertEquals("7", read.document().pageAt(read.document().text().indexOf("two")));
    }
}

package glossator.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Set;

/// Style sheets in the folder beside a saved page.
class LinkedSheetsTest {
    @TempDir
    Path folder;

    private ImportedDocument read(String page) throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        return new Html().read(SourceFile.read(file));
    }

    @Test
    void theyHideAndAreKeptWithThePage() throws IOException {
        Path files = Files.createDirectories(folder.resolve("page_files/sub"));
        Files.writeString(files.resolve("a.css"), "@import url(../b.css) screen;.a{display:none}");
        Files.writeString(files.resolveSibling("b.css"), ".b{display:none}");
        Files.writeString(files.resolveSibling("c.css"), "p{display:none}");
        ImportedDocument read = read("<link rel=stylesheet href='page_files/sub/a.css?v=1'>"
                + "<link rel=stylesheet media=print href=page_files/c.css>"
                + "<link rel=stylesheet href=https://example.org/d.css>"
                + "<p class=a>1<p class=b>2<p>shown");
        assertEquals("shown", read.document().text());
        assertEquals(
                Set.of("page_files/sub/a.css", "page_files/b.css"),
                read.companions().keySet());
    }

    @Test
    void theNamesOfFoldersMayBeSpelledEitherWay() throws IOException {
        Assumptions.assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")));
        String decomposed = Normalizer.normalize("Überblick", Normalizer.Form.NFD);
        Path files = Files.createDirectory(folder.resolve(decomposed));
        Files.writeString(files.resolve("a.css"), ".a{display:none}");
        ImportedDocument read = read("<meta charset=utf-8><link rel=stylesheet"
                + " href='%C3%9Cberblick/a.css'><p class=a>1<p>shown");
        assertEquals("shown", read.document().text());
    }

    @Test
    void theyMayBeInTheirAddress() throws IOException {
        ImportedDocument read = read("<link rel=stylesheet"
                + " href='data:text/css,.a%7Bdisplay:none%7D'><p class=a>1<p>shown");
        assertEquals("shown", read.document().text());
    }
}

package glossator.format.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.container.Archive;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Books made to do harm.
public class EpubHostileTest {
    private static final String CANARY = "canary-in-a-file";
    private static final int BOOKS = Rounds.of(250);
    private static final int PARTS = Rounds.of(200);

    @TempDir
    private Path folder = Path.of("");

    public static SampleBook book() {
        SampleBook book = SampleBook.of("<p>one <img src='i.png'/></p>", "<p id='b'>two</p>");
        book.opf(
                "<item id='ncx' href='toc.ncx' media-type='application/x-dtbncx+xml'/>"
                        + "<item id='nav' href='nav.xhtml' properties='nav'"
                        + " media-type='application/xhtml+xml'/>",
                SampleBook.SPINE,
                "");
        return book.put("OPS/i.png", SampleBook.PIXEL)
                .put("OPS/nav.xhtml", SampleBook.page("<nav epub:type='toc'><ol/></nav>"))
                .put(
                        "OPS/toc.ncx",
                        "<ncx><navMap><navPoint><navLabel><text>One</text></navLabel>"
                                + "<content src='c1.xhtml'/></navPoint></navMap></ncx>")
                .put("META-INF/encryption.xml", "<encryption/>")
                .put("META-INF/annotations.json", "{\"items\":[]}");
    }

    static List<String> parts() {
        return List.of(
                "META-INF/container.xml",
                "META-INF/encryption.xml",
                "OPS/book.opf",
                "OPS/toc.ncx",
                "OPS/nav.xhtml",
                "OPS/c1.xhtml");
    }

    private static String laughs() {
        var out = new StringBuilder("<!ENTITY x0 'ha'>");
        for (int i = 1; i <= 20; i++) {
            out.append("<!ENTITY x").append(i).append(" '");
            out.append(("&x" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return out.append("<!ENTITY y '&x20;'>").toString();
    }

    /// The part with these declarations, and the entity in all of its texts and titles.
    private static byte[] armed(byte[] zip, String part, String declarations) {
        String written = new String(
                Archive.open(new SourceFile("a", zip, null)).read(part).orElseThrow(),
                StandardCharsets.UTF_8);
        String bare = written.replaceFirst("^(<\\?xml.*?\\?>)?(<!DOCTYPE.*?>)?", "");
        return ("<?xml version='1.0'?><!DOCTYPE r [" + declarations + "]>" + bare)
                .replace(">one", ">&y; one")
                .replace("Two Chapters", "&y;")
                .replace(">One", ">&y;")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void entitiesBringNothingIn(String part) throws IOException {
        String canary =
                Files.writeString(folder.resolve("canary"), CANARY).toUri().toString();
        byte[] plain = book().bytes();
        for (String declarations : List.of(
                "<!ENTITY y SYSTEM '" + canary + "'>",
                "<!ENTITY % p SYSTEM '" + canary + "'> %p;",
                laughs())) {
            String told;
            try {
                ImportedDocument read =
                        book().put(part, armed(plain, part, declarations)).read();
                told = read.document().text() + read.document().metadata() + read.warnings();
                told += read.document().outline();
            } catch (Refusal refused) {
                told = refused.sentence();
            }
            assertFalse(told.contains(CANARY), part);
            assertFalse(told.contains("haha"), part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../canary", "/canary", "file:%s", "..%%2F..%%2Fcanary", "%s"})
    void picturesAndPagesOutsideAreNotRead(String template) throws IOException {
        Path canary = Files.write(folder.resolve("canary"), SampleBook.PIXEL);
        String address = template.formatted(canary);
        SampleBook book =
                SampleBook.of("<p>one<img src='%s'/></p>".formatted(address), "<p>two</p>");
        book.opf(
                "<item id='x' href='%s' media-type='image/png' properties='cover-image'/>"
                        .formatted(address),
                SampleBook.SPINE + "<itemref idref='x'/>",
                "");
        var original = new SourceFile("book.epub", book.bytes(), folder);
        assertEquals(List.of(), Formats.read(original).pictures());
    }

    @Test
    void aChapterThatUnpacksToFarTooMuchIsRefused() {
        SampleBook book = book().put("OPS/c2.xhtml", new byte[40 << 20]);
        assertEquals(
                "format.archive.large", assertThrows(Refusal.class, book::read).key());
    }

    @Test
    void aPictureThatUnpacksToFarTooMuchIsLeftOut() {
        ImportedDocument read = book().put("OPS/i.png", new byte[40 << 20]).read();
        assertEquals(List.of(), read.pictures());
        assertEquals(1, read.warnings().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "span", "b", "ul><li", "table><tr><td", "svg", "math", "ruby"})
    void elementsInElementsDoNotExhaustTheStack(String name) {
        String deep = ("<" + name + ">").repeat(20_000);
        ImportedDocument read = SampleBook.of(deep + "deep", "<p>two</p>").read();
        assertTrue(read.document().text().endsWith("two"));
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedBookIsReadOrRefused(long seed) {
        byte[] whole = book().bytes();
        var random = new Random(seed);
        int read = 0;
        for (int round = 0; round < BOOKS; round++) {
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(5) == 0 ? 1 + random.nextInt(bytes.length) : bytes.length;
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            try {
                Formats.read(new SourceFile("book.epub", cut, null));
                read++;
            } catch (Refusal refused) {
                assertTrue(refused.sentence().contains("book.epub"), refused.sentence());
            }
        }
        assertTrue(read > BOOKS / 25, "read " + read);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedPartsAreReadOrRefused(long seed) {
        var random = new Random(seed);
        byte[] plain = book().bytes();
        int read = 0;
        for (int round = 0; round < PARTS; round++) {
            String part = parts().get(random.nextInt(parts().size()));
            byte[] bytes = Archive.open(new SourceFile("a", plain, null))
                    .read(part)
                    .orElseThrow()
                    .clone();
            byte[] signs = "<>&#'\"/=!; ".getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(12); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
            }
            try {
                book().put(part, bytes).read();
                read++;
            } catch (Refusal refused) {
                assertTrue(refused.sentence().contains("book.epub"), refused.sentence());
            }
        }
        assertTrue(read > PARTS / 4, "read " + read);
    }
}

package glossator.format.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Inline;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.Encodings;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SampleSourceFiles;
import glossator.format.SourceFile;
import glossator.format.epub.SampleBook;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Saved pages as browsers write them, made here.
public class MhtmlTest {
    private static final String PAGE = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://example.org/a/page.html
            Subject: =?utf-8?Q?Caf=C3=A9?=
            Date: Tue, 7 May 2024 10:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="--=_x--"


            ----=_x--
            Content-Type: text/html; charset=utf-8
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://example.org/a/page.html

            <html><body><p>Gr=C3=BC=
            =C3=9Fe <a href=3D"b.html">b</a> <a href=3D"#x">x</a>
            <img src=3D"i.png" alt=3D"eye"><img src=3D"cid:two@x">
            <img src=3D"https://example.org/gone.png"></p><p id=3D"x">end</p>
            <iframe src=3D"cid:frame-2"></iframe></body></html>
            ----=_x--
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://example.org/a/i.png

            PIXEL
            ----=_x--
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-ID: <two@x>

            PIXEL
            ----=_x----
            """;

    public static byte[] page() {
        String pixel = Base64.getMimeEncoder().encodeToString(SampleBook.PIXEL);
        return PAGE.replace("PIXEL", pixel)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mhtml", "a.txt", "a"})
    void aSavedPageIsReadWithItsPictures(String name) {
        ImportedDocument read = Formats.read(new SourceFile(name, page(), null));
        assertEquals("mhtml", read.format());
        assertEquals("Grüße b x \uFFFC\uFFFC\nend", read.document().text());
        assertEquals(2, read.pictures().size());
        assertEquals("Café", read.document().metadata().title());
        assertEquals(
                "https://example.org/a/page.html", read.document().metadata().url());
        assertEquals("2024-05-07T10:00Z", read.document().metadata().published());
        List<Inline> inlines = read.document().blocks().getFirst().spans().stream()
                .map(s -> s.inline())
                .toList();
        assertTrue(inlines.contains(new Inline.Link("https://example.org/a/b.html")));
        assertTrue(inlines.contains(new Inline.Link("#x")));
    }

    /// A page with a frame, in the message of [#page].
    private static String framed(String frame) {
        String page = new String(page(), StandardCharsets.ISO_8859_1);
        return page.replaceFirst(
                "----=_x--\r\nContent-Type: image/png",
                "----=_x--\r\nContent-Type: text/html; charset=utf-8\r\n"
                        + "Content-ID: <frame-2>\r\n\r\n" + frame.replace("$", "")
                        + "\r\n----=_x--\r\nContent-Type: image/png");
    }

    private static ImportedDocument read(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.ISO_8859_1);
        return Formats.read(new SourceFile("a.mhtml", bytes, null));
    }

    @ParameterizedTest
    @CsvSource({
        "<p>In the frame.</p>, 'end\nIn the frame.'",
        "<p>Inside.</p><iframe src='cid:frame-1@mhtml.blink'></iframe>, 'end\nInside.'",
        "<p>Inside.</p><iframe src='cid:frame-2'></iframe>, 'end\nInside.'",
        "<script>alert()</script>, end",
    })
    void thePagesInItsFramesAreReadAsOftenAsTheyAreShown(String frame, String end) {
        String text = read(framed(frame)).document().text();
        assertTrue(text.endsWith(end.replace("\\n", "\n")), text);
    }

    @Test
    void aFramesetShowsItsFrames() {
        String message = framed("<p>In the frame.</p>")
                .replaceFirst(
                        "(?s)<html>.*?</html>",
                        "<html><frameset><frame src=3D\"cid:frame-2\">" + "</frameset></html>");
        assertEquals("In the frame.", read(message).document().text());
    }

    @Test
    void aFrameIsKeptInAPassiveCopy() {
        byte[] bytes = framed("<p>In the <b onclick='x()'>frame</b>.</p><script>x()</script>")
                .getBytes(StandardCharsets.ISO_8859_1);
        var file = new SourceFile("a.mhtml", bytes, null);
        String text = Formats.read(file).document().text();
        CopyPlan plan = new CopyPlan(new UUID(1, 2), text, List.of(), List.of(), CopyOptions.USUAL);
        byte[] copy = Formats.write(file, plan).patch().applyTo(bytes);
        assertEquals(
                text,
                Formats.read(new SourceFile("a.mhtml", copy, null)).document().text());
    }

    @Test
    void aPersonNamesTheCharacterSetOfItsText() {
        byte[] bytes = new String(page(), StandardCharsets.ISO_8859_1)
                .replace("; charset=utf-8", "")
                .replace("Gr=C3=BC=", "=CF=F0=E8=EC=E5=F0=")
                .replace("=C3=9F", "")
                .getBytes(StandardCharsets.ISO_8859_1);
        var file = new SourceFile("a.mhtml", bytes, null);
        var named = file.withEncoding(Charset.forName("windows-1251"));
        String text = Formats.read(named).document().text();
        assertTrue(text.startsWith("Примерe b"), text);
        String looked =
                new String(Encodings.textOf("mhtml", bytes), Charset.forName("windows-1251"));
        assertTrue(looked.contains("<p>Примерe <a href=\"b.html\">"), looked);
    }

    @Test
    void aSavedPageWithoutThePageIsRefused() {
        String text = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n";
        Refusal refused = assertThrows(
                Refusal.class, () -> Formats.read(SampleSourceFiles.file("a.mht", text)));
        assertEquals("format.mhtml.empty", refused.key());
    }

    @Test
    void aDamagedPageIsReadOrRefused() {
        var random = new Random(11);
        int read = 0;
        for (int round = 0; round < 400; round++) {
            byte[] bytes = page();
            for (int i = random.nextInt(20); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(3) == 0 ? 1 + random.nextInt(bytes.length) : bytes.length;
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            try {
                Formats.read(new SourceFile("a.mhtml", cut, null));
                read++;
            } catch (Refusal refused) {
                assertTrue(refused.sentence().contains("a.mhtml"), refused.sentence());
            }
        }
        assertTrue(read > 50, "read " + read);
    }
}

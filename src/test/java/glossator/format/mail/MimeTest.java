package glossator.format.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import glossator.format.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Messages as programs write them, and as nobody should.
class MimeTest {
    private static final SourceFile FILE = new SourceFile("a.eml", new byte[0], null);

    private static MimePart message(String text) {
        return MimeParser.message(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?B?R3LDvMOf?= =?utf-8?B?ZQ==?= | Grüße",
                "=?utf-8?q?a_b=C3?=   =?utf-8?q?=BC?= c | a bü c",
                "a =?iso-8859-1?Q?=FC?= b | a ü b",
                "=?utf-8*de?q?hi?= | hi",
                "=?no-charset?q?hi?= | =?no-charset?q?hi?=",
                "=?utf-8?q?half | =?utf-8?q?half",
                "Grüße | Grüße"
            })
    void encodedWordsAreReadable(String written, String text) {
        assertEquals(text, message("Subject: " + written + "\n\n").headers().text("subject"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=a.pdf | a.pdf",
                "attachment; filename=\"a; b.pdf\" | a; b.pdf",
                "attachment; FileName*=utf-8''%C3%A4.pdf | ä.pdf",
                "attachment; filename*0*=utf-8''%C3%A4; filename*1=b | äb",
                "attachment; filename=\"=?utf-8?q?=C3=A4?=\" | ä",
                "attachment; filename=ä.pdf | ä.pdf",
                "attachment; filename=a.pdf; filename=b.pdf | a.pdf",
                "attachment; filename | ''",
                "attachment | ''"
            })
    void parametersAreReadable(String written, String name) {
        MimeHeaders headers =
                message("Content-Disposition: " + written + "\n\n").headers();
        assertEquals("attachment", headers.value("content-disposition"));
        assertEquals(name, headers.parameter("content-disposition", "filename"));
    }

    @Test
    void aFoldedFieldIsOneLine() {
        assertEquals("a, b c", message("To: a,\r\n\tb\r\n  c\r\n\r\n").headers().raw("to"));
    }

    /// The outer boundary is the beginning of the inner one.
    @Test
    void aBoundaryIsAWholeLine() {
        String text = """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/alternative; boundary=b1

                --b1

                one
                --b1

                --bold
                --b1--
                --b\s\s

                three
                --b--
                """;
        List<MimePart> parts = message(text).parts();
        assertEquals(2, parts.size());
        assertEquals(
                List.of("one", "--bold"),
                parts.getFirst().parts().stream().map(p -> p.text(FILE).text()).toList());
        assertEquals("three", parts.getLast().text(FILE).text());
    }

    @Test
    void aMessageThatIsCutOffHasThePartsThatCame() {
        String text = """
                Content-Type: multipart/mixed; boundary=b

                --b

                one
                --b
                Content-Type: text/html

                two""";
        List<MimePart> parts = message(text).parts();
        assertEquals(
                List.of("text/plain", "text/html"),
                parts.stream().map(MimePart::type).toList());
        assertEquals("two", parts.getLast().text(FILE).text());
    }

    /// Each grew with the square of its length, in one library or another.
    @ParameterizedTest
    @ValueSource(strings = {"=?", "\n b", " ", ";a=b", ";a*0=b", "=?utf-8?q?x?= ", "(", "\""})
    void noHeaderTakesLong(String piece) {
        String field = "Content-Type: multipart/mixed" + piece.repeat(240_000 / piece.length());
        String part = field + "\nSubject: " + field + "\n\n--b\n\nx\n";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            MimeHeaders headers = message(part).headers();
            headers.text("subject");
            headers.parameter("content-type", "boundary");
        });
    }

    @Test
    void partsInPartsInPartsEnd() {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            String boundary = "b" + i + "e";
            text.append("Content-Type: multipart/mixed; boundary=").append(boundary);
            text.append("\n\n--").append(boundary).append('\n');
        }
        assertEquals(31, message(text.toString()).all().count());
    }
}

package glossator.format.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is read from the bytes of texts that do not say in which character set they are.
final class CharsetsTest {
    @TestFactory
    Stream<DynamicTest> aTextOfSomeLinesIsReadInEachSetThatItsLanguageIsWrittenIn()
            throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (EncodingMeasure.Sample sample : EncodingMeasure.samples()) {
            for (EncodingCandidate set : all()) {
                boolean usual = set.prior() < 4 && set.languages().contains(sample.language());
                if (usual && set.charset().newEncoder().canEncode(sample.text())) {
                    tests.add(DynamicTest.dynamicTest(
                            sample.language() + " in " + set.charset(),
                            () -> assertReadAs(sample.text(), set.charset())));
                }
            }
        }
        return tests.stream().filter(t -> !KNOWN_WRONG.contains(t.getDisplayName()));
    }

    /// Estonian with one letter that ISO-8859-15 and ISO-8859-4 have where windows-1252 has a
    /// foreign one.
    private static final List<String> KNOWN_WRONG =
            List.of("et in ISO-8859-15", "et in ISO-8859-4");

    private static List<EncodingCandidate> all() {
        return Stream.concat(
                        EncodingCandidate.NARROW.stream(), EncodingCandidate.MULTIBYTE.stream())
                .toList();
    }

    private static void assertReadAs(String text, Charset charset) {
        Charsets.Decoded read = Charsets.decode(text.getBytes(charset));
        assertEquals(text, read.text());
        assertTrue(read.guessed());
        assertEquals(1, read.warnings("a.txt").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251 | Смотритель маяка",
                "windows-1251 | Привет",
                "KOI8-R       | Привет",
                "GB18030      | 你好，世界！",
                "GB18030      | 港口的记录员",
                "Big5         | 中文",
                "windows-31j  | 日本語",
                "EUC-JP       | 日本語",
                "EUC-KR       | 한국어",
                "windows-1250 | Łódź",
                "windows-1250 | Zürich, Malmö and Łódź",
                "windows-1250 | Dvořák",
                "ISO-8859-2   | Dvořák",
                "windows-1254 | İstanbul",
                "windows-1254 | Beyoğlu",
                "windows-1257 | Žemaitė",
                "windows-1257 | Rīga",
                "windows-1253 | Ελλάδα",
                "windows-1255 | שלום",
                "windows-1256 | مرحبا بالعالم",
                "windows-1252 | naïve",
                "windows-1252 | 5 £ – “so”",
                "windows-1252 | 100 €",
                "windows-1252 | Ångström",
            })
    void aFewWordsAreReadRight(String charset, String text) {
        assertReadAs(text, Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8 | Le café était fermé. | windows-1252 | L’été, “non”. | UTF-8",
                "windows-1252 | Das ist schön und groß. | UTF-8 | Über | windows-1252",
                "UTF-8 | Смотритель маяка записал высоту. | windows-1251 | Книги лежали. | UTF-8",
                "windows-1251 | Смотритель маяка. Книги. | UTF-8 | Свет гас медленно. | windows-1251",
                "windows-1250 | Strażnik zapisał wysokość. | UTF-8 | Książki leżały. | windows-1250",
                "GB18030 | 海岸上有一座古老的塔 | UTF-8 | 从那里可以看到整个海湾 | GB18030",
                "UTF-8 | 海岸上有一座古老的塔 | GB18030 | 从那里可以看到整个海湾 | UTF-8",
                "UTF-8 | Ein schöner Tag für Bücher | windows-1252 | „ja“ | UTF-8",
            })
    void linesInAnotherSetAreReadInThat(
            String first, String text, String second, String piece, String main)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write((text + "\n").getBytes(Charset.forName(first)));
        bytes.write((piece + "\n").getBytes(Charset.forName(second)));
        bytes.write(text.getBytes(Charset.forName(first)));
        Charsets.Decoded read = Charsets.decode(bytes.toByteArray());
        assertEquals(text + "\n" + piece + "\n" + text, read.text());
        assertEquals(Charset.forName(main), read.charset());
        assertTrue(read.warnings("a.txt").getFirst().startsWith("a.txt mixes encodings"));
    }

    @Test
    void linesOfOneCharacterAreNotTakenForUtf8ByChance() {
        assertReadAs("一\n二\n你好", Charset.forName("GB18030"));
        assertReadAs("AÇ”\n“DÜ”\nTürkçe kalın yazı", Charset.forName("windows-1254"));
    }

    @Test
    void signsOfAnotherSetWithinALineOfUtf8AreReadInThat() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("Er sagte ".getBytes(StandardCharsets.UTF_8));
        bytes.write("„ja“".getBytes(Charset.forName("windows-1252")));
        bytes.write(" und schöner Tag für Bücher".getBytes(StandardCharsets.UTF_8));
        Charsets.Decoded read = Charsets.decode(bytes.toByteArray());
        assertEquals("Er sagte „ja“ und schöner Tag für Bücher", read.text());
    }

    @Test
    void theRemainsOfACharacterAreNoLettersOfAnotherSet() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("海岸上有一座".getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {(byte) 0xE4, (byte) 0xB8});
        bytes.write("古老的塔".getBytes(StandardCharsets.UTF_8));
        assertEquals("海岸上有一座\uFFFD古老的塔", Charsets.decode(bytes.toByteArray()).text());
    }

    /// `_` is a zero byte, `#` a replacement character. What has two runs of zero bytes in fewer
    /// than eighty characters is no text, and is left alone.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a stray one | The keeper’s first page of the log, and the_ second one. "
                        + "| The keeper’s first page of the log, and the# second one. | 1",
                "padding | The keeper’s first page of the log of the boat.____ "
                        + "| The keeper’s first page of the log of the boat. | 4",
                "both | The keeper’s first page of the log, and then the second_one of it, and "
                        + "then a third one.____ | The keeper’s first page of the log, and then "
                        + "the second#one of it, and then a third one. | 5",
                "two runs in a short text | The keeper’s first_page of the log.____ "
                        + "| The keeper’s first_page of the log.____ | 0",
            })
    void strayZeroBytesAreShownAndPaddingIsLeftOut(
            String what, String bytes, String expected, int told) {
        for (String charset : List.of("UTF-8", "windows-1250", "windows-1252")) {
            Charsets.Decoded read =
                    Charsets.decode(bytes.replace('_', '\0').getBytes(Charset.forName(charset)));
            String shown = expected.replace('_', '\0').replace('#', '\uFFFD');
            assertEquals(shown, read.text(), () -> what + " in " + charset);
            assertEquals(told, read.zeros(), () -> what + " in " + charset);
        }
    }
}

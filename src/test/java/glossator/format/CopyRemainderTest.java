package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.format.CopyRemainder.Change;
import glossator.format.CopyRemainder.Part;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class CopyRemainderTest {
    @ParameterizedTest
    @CsvSource({
        "one two, one two three, APPENDED, false",
        "one two, one ==two==, INSERTED, false",
        "one two, **one** two, INSERTED, false",
        "one two, one tow!, REWRITTEN, false",
        "one two, one, REWRITTEN, false",
        "%PDF-1.4 a, %PDF-1.4 a b, APPENDED, false",
        "%PDF-1.4 a, %PDF-1.5 a, REWRITTEN, true",
        "%PDF-1.4 a, %PDF-1.4 (b) a, INSERTED, true",
    })
    void aFileIsComparedByteByByte(String original, String copy, Change change, boolean fault) {
        CopyRemainder found = CopyRemainder.of(bytes(original), bytes(copy));
        assertEquals(List.of(change), found.others().stream().map(Part::change).toList());
        assertEquals(fault, !found.faults().isEmpty());
    }

    @Test
    void theSameFileIsTheSame() {
        assertEquals(new CopyRemainder(1, List.of()), CopyRemainder.of(bytes("a"), bytes("a")));
    }

    @Test
    void anArchiveIsComparedPartByPart() throws IOException {
        var before = archive(Map.of(
                "mimetype", "application/epub+zip",
                "a.xml", "<p>some words</p>",
                "font.otf", "\0\1\2",
                "gone.txt", "words"));
        var after = archive(Map.of(
                "mimetype", "application/epub+zip",
                "a.xml", "<p>some <b>words</b></p>",
                "font.otf", "\0\1\2\3",
                "new.css", "b {}"));
        CopyRemainder found = Formats.compare(before, after);
        assertEquals(1, found.same());
        assertEquals(
                List.of(
                        new Part("a.xml", Change.INSERTED, true),
                        new Part("font.otf", Change.APPENDED, false),
                        new Part("gone.txt", Change.MISSING, true),
                        new Part("new.css", Change.ADDED, true)),
                found.others());
        assertEquals(
                List.of("font.otf", "gone.txt"),
                found.faults().stream().map(Part::name).toList());
    }

    private static SourceFile archive(Map<String, String> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(bytes(entry.getValue()));
            }
        }
        return new SourceFile("a.zip", out.toByteArray(), null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

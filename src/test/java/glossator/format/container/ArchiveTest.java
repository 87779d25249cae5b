package glossator.format.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class ArchiveTest {
    private static Archive open(byte[] bytes) {
        return Archive.open(new SourceFile("a.epub", bytes, null));
    }

    private static String refusal(Runnable deed) {
        Refusal refused = assertThrows(Refusal.class, deed::run);
        assertTrue(refused.sentence().contains("a.epub"));
        return refused.key();
    }

    @Test
    void entriesAreGivenByName() {
        Archive archive = open(ZipSamples.of("b/c.txt", "see", "a.txt", "ay", "folder/", ""));
        assertEquals("[b/c.txt, a.txt]", archive.names().toString());
        assertArrayEquals(
                "see".getBytes(StandardCharsets.UTF_8), archive.read("b/c.txt").orElseThrow());
        assertEquals(Optional.empty(), archive.read("c.txt"));
        assertEquals(Optional.of("b/c.txt"), archive.find("B/C.TXT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "/etc/pwd", "C:/a/bcd", "a\\b\\cde", "a/../bcd", "a/bcd/.."})
    void aNameThatLeadsOutsideIsLeftOutWithAWarning(String name) {
        Archive archive = open(ZipSamples.of(name, "x", "a.txt", "ay"));
        assertEquals(Set.of("a.txt"), archive.names());
        assertTrue(archive.warnings().getFirst().contains(name));
    }

    @Test
    void twoEntriesOfOneNameAreRefused() {
        byte[] zip =
                ZipSamples.renamed(ZipSamples.of("a.txt", "1", "b.txt", "2"), "b.txt", "a.txt");
        assertEquals("format.archive.twice", refusal(() -> open(zip)));
    }

    @Test
    void tooManyEntriesAreRefused() {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= ArchiveIndex.MAX_ENTRIES; i++) {
            entries.put("e" + i, new byte[0]);
        }
        byte[] zip = ZipSamples.of(entries);
        assertEquals("format.archive.entries", refusal(() -> open(zip)));
    }

    @Test
    void anEntryThatUnpacksToFarMoreThanItHoldsIsRefused() {
        byte[] zip = ZipSamples.of(Map.of("bomb", new byte[64 << 20]));
        Archive archive = open(zip);
        assertEquals("format.archive.large", refusal(() -> archive.read("bomb")));
    }

    @Test
    void theSizeThatAnEntryClaimsIsNotBelieved() {
        byte[] zip = ZipSamples.of(Map.of("bomb", new byte[64 << 20]));
        ByteBuffer at = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int central = at.getInt(zip.length - 6);
        at.putInt(central + 24, 10);
        Archive archive = open(zip);
        assertEquals("format.archive.large", refusal(() -> archive.read("bomb")));
    }

    @Test
    void entriesThatShareBytesAreRefused() {
        byte[] zip = ZipSamples.of("a.txt", "1".repeat(50), "b.txt", "2".repeat(50));
        ByteBuffer at = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int central = at.getInt(zip.length - 6);
        int second = central + 46 + 5 + (at.getShort(central + 30) & 0xFFFF);
        at.putInt(second + 42, at.getInt(central + 42));
        assertEquals("format.archive.overlapping", refusal(() -> open(zip)));
    }

    @Test
    void anEntryWithAWrongSumIsReadWithAWarning() {
        byte[] zip = ZipSamples.of("a.txt", "ay");
        ByteBuffer at = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        at.putInt(at.getInt(zip.length - 6) + 16, 4711);
        Archive archive = open(zip);
        assertEquals(2, archive.read("a.txt").orElseThrow().length);
        assertTrue(archive.warnings().getFirst().contains("a.txt"));
    }

    @Test
    void bytesChangedAtRandomGiveNothingWorseThanARefusal() {
        byte[] whole = ZipSamples.of("a.txt", "ay".repeat(40), "b/c.xml", "<c/>", "d", "");
        var random = new Random(7);
        int read = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            try {
                Archive archive = open(java.util.Arrays.copyOf(bytes, length));
                archive.names().forEach(archive::read);
                read++;
            } catch (Refusal refused) {
                assertTrue(refused.sentence().contains("a.epub"));
            }
        }
        assertTrue(read > 100);
    }

    @ParameterizedTest
    @CsvSource({
        "OPS/a/b.xhtml, ../c.png, OPS/c.png",
        "OPS/a/b.xhtml, c%20d.png#x, OPS/a/c d.png",
        "OPS/b.xhtml, ../../c.png, ''",
        "OPS/b.xhtml, /c.png, c.png",
        "OPS/b.xhtml, file:///etc/passwd, ''",
        "OPS/b.xhtml, //host/c.png, ''",
        "OPS/b.xhtml, '#here', OPS/b.xhtml",
        "b.xhtml, ./a+b.xhtml?q, a+b.xhtml",
        "OPS/b.xhtml, %2e%2e/%2e%2e/c, ''"
    })
    void aReferenceNeverLeadsOutOfTheArchive(String from, String reference, String to) {
        assertEquals(to, ArchivePath.resolve(from, reference).orElse(""));
    }
}

package glossator.format.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glossator.format.Patch;
import glossator.format.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

class ArchivePatchTest {
    static List<byte[]> archives() {
        byte[] plain = ZipSamples.of(
                "mimetype", "application/x", "a.xml", "<a/>", "b/ü.txt", "Täg", "c", "last");
        return List.of(plain, withStoredFirst(), behindOtherBytes(plain), withComment());
    }

    private static SourceFile file(byte[] bytes) {
        return new SourceFile("x.zip", bytes, null, null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withStoredFirst() {
        return zip("", true);
    }

    private static byte[] withComment() {
        return zip("a comment PK", false);
    }

    private static byte[] zip(String comment, boolean stored) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setComment(comment);
            var first = new ZipEntry("mimetype");
            byte[] content = bytes("application/x");
            if (stored) {
                var sum = new CRC32();
                sum.update(content);
                first.setMethod(ZipEntry.STORED);
                first.setSize(content.length);
                first.setCrc(sum.getValue());
            }
            zip.putNextEntry(first);
            zip.write(content);
            zip.putNextEntry(new ZipEntry("folder/"));
            for (String name : List.of("a.xml", "b/ü.txt", "c")) {
                var entry = new ZipEntry(name);
                entry.setComment("about " + name);
                zip.putNextEntry(entry);
                zip.write(bytes(name.repeat(50)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] behindOtherBytes(byte[] zip) {
        byte[] before = bytes("#!/bin/sh\n");
        byte[] all = Arrays.copyOf(before, before.length + zip.length);
        System.arraycopy(zip, 0, all, before.length, zip.length);
        return all;
    }

    private static Map<String, String> entries(byte[] zip) {
        var entries = new LinkedHashMap<String, String>();
        Archive archive = Archive.open(file(zip));
        for (String name : archive.names()) {
            byte[] content = archive.read(name).orElseThrow();
            entries.put(name, new String(content, StandardCharsets.UTF_8));
        }
        assertEquals(List.of(), archive.warnings());
        return entries;
    }

    @ParameterizedTest
    @MethodSource("archives")
    void changesAddsAndRemovesEntriesAndKeepsTheOthers(byte[] zip) {
        Map<String, String> expected = entries(zip);
        expected.put("a.xml", "<b>longer than it was, and other</b>");
        expected.remove("c");
        expected.put("META-INF/нов.json", "{}");
        byte[] copy = new ArchivePatch(file(zip))
                .put("a.xml", bytes("<b>longer than it was, and other</b>"))
                .remove("c")
                .put("META-INF/нов.json", bytes("{}"))
                .build()
                .applyTo(zip);
        assertEquals(expected, entries(copy));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void aProgramThatReadsFromTheFrontSeesTheSameEntries(byte[] zip) throws IOException {
        byte[] copy = new ArchivePatch(file(zip))
                .replace("a.xml", bytes("other"))
                .add("d", bytes("new"))
                .build()
                .applyTo(zip);
        if (zip[0] != 'P') {
            return; // such a program does not find an archive behind other bytes
        }
        var seen = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(copy))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    seen.put(
                            entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertEquals(entries(copy), seen);
    }

    @Test
    void thePackedBytesOfOtherEntriesStayWhereTheyAreUpToTheFirstChange() {
        byte[] zip = withStoredFirst();
        byte[] copy =
                new ArchivePatch(file(zip)).replace("c", bytes("x")).build().applyTo(zip);
        int start = ArchiveIndex.of(file(zip)).entries().values().stream()
                .filter(entry -> entry.name().equals("c"))
                .findFirst()
                .orElseThrow()
                .start();
        assertArrayEquals(Arrays.copyOf(zip, start), Arrays.copyOf(copy, start));
    }

    @Test
    void nothingToDoLeavesTheEntriesByteForByte() {
        byte[] zip = withComment();
        Patch patch = new ArchivePatch(file(zip)).build();
        assertArrayEquals(zip, patch.applyTo(zip));
    }

    @Test
    void undoingAChangeGivesTheSameContents() {
        byte[] zip = withComment();
        byte[] there =
                new ArchivePatch(file(zip)).replace("c", bytes("x")).build().applyTo(zip);
        byte[] back = new ArchivePatch(file(there))
                .replace("c", bytes("c".repeat(50)))
                .build()
                .applyTo(there);
        assertEquals(entries(zip), entries(back));
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        var patch = new ArchivePatch(file(withComment()));
        assertThrows(IllegalArgumentException.class, () -> patch.replace("nowhere", new byte[0]));
    }
}

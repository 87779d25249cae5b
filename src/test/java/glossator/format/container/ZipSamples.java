package glossator.format.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Archives made for tests.
public final class ZipSamples {
    private ZipSamples() {}

    /// `parts` are names and contents by turns.
    public static byte[] of(String... parts) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < parts.length; i += 2) {
            entries.put(parts[i], parts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return of(entries);
    }

    public static byte[] of(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The archive with every `name` in it overwritten by `other`, of the same length.
    public static byte[] renamed(byte[] zip, String name, String other) {
        String latin = new String(zip, StandardCharsets.ISO_8859_1);
        return latin.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
    }
}

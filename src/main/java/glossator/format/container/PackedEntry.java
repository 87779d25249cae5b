package glossator.format.container;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// The content of an entry as it is stored in a zip archive.
///
/// @param method 0 stored, 8 deflated (APPNOTE 4.4.5)
/// @param size of the content, in bytes
record PackedEntry(int method, int crc, int size, byte[] bytes) {

    static PackedEntry of(byte[] content, boolean stored) {
        var sum = new CRC32();
        sum.update(content);
        byte[] bytes = stored ? content : deflate(content);
        return new PackedEntry(stored ? 0 : 8, (int) sum.getValue(), content.length, bytes);
    }

    private static byte[] deflate(byte[] content) {
        var out = new ByteArrayOutputStream(content.length / 3 + 64);
        byte[] chunk = new byte[64 << 10];
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(content);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
        }
        return out.toByteArray();
    }
}

package glossator.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which originals are encrypted, so that they may need a password to be read again: PDFs whose
/// trailer names an encryption dictionary (ISO 32000-2, 7.5.5). Only the beginning and the end of
/// a file are looked at, where trailers are.
final class EncryptedOriginals {
    private static final int WINDOW = 1 << 18;
    private static final String MARK = "/Encrypt";

    private final OriginalFiles originals;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    EncryptedOriginals(OriginalFiles originals) {
        this.originals = originals;
    }

    boolean test(Edition edition) {
        return edition.format().equals("pdf")
                && known.computeIfAbsent(edition.sha256(), s -> hasMark(originals.path(s)));
    }

    private static boolean hasMark(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return hasMark(channel, 0) || hasMark(channel, Math.max(0, channel.size() - WINDOW));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasMark(FileChannel channel, long from) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(WINDOW);
        long at = from;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, at);
            if (count < 0) {
                break;
            }
            at += count;
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1)
                .contains(MARK);
    }
}

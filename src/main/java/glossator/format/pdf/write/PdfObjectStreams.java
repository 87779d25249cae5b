package glossator.format.pdf.write;

import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which object is at which place in the object streams of a file (ISO 32000-1 §7.5.7), by what the
/// streams themselves say.
final class PdfObjectStreams {
    private static final int LONGEST = 1 << 22;

    private final COSDocument file;
    private final Map<Long, Map<Long, Integer>> known = new HashMap<>();

    PdfObjectStreams(COSDocument file) {
        this.file = file;
    }

    /// The key with the object's place in `stream`; empty if it is not there.
    Optional<COSObjectKey> key(COSObjectKey key, long stream) {
        Integer index = known.computeIfAbsent(stream, this::read).get(key.getNumber());
        return index == null
                ? Optional.empty()
                : Optional.of(new COSObjectKey(key.getNumber(), key.getGeneration(), index));
    }

    /// All objects in the object streams among `objects`, in the last of the file that has them;
    /// a repaired table does not name them all.
    Map<COSObjectKey, Long> all(Map<COSObjectKey, Long> objects) {
        var found = new TreeMap<COSObjectKey, Long>();
        objects.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0)
                .sorted(Map.Entry.<COSObjectKey, Long>comparingByValue().reversed())
                .map(entry -> entry.getKey().getNumber())
                .filter(this::isObjectStream)
                .forEach(stream -> known.computeIfAbsent(stream, this::read)
                        .forEach((number, index) ->
                                found.putIfAbsent(new COSObjectKey(number, 0, index), -stream)));
        return found;
    }

    private boolean isObjectStream(long number) {
        return file.getObjectFromPool(new COSObjectKey(number, 0)).getObject()
                        instanceof COSStream stream
                && COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE));
    }

    private Map<Long, Integer> read(long number) {
        var indexes = new HashMap<Long, Integer>();
        if (file.getObjectFromPool(new COSObjectKey(number, 0)).getObject()
                instanceof COSStream stream) {
            int first = Math.clamp(stream.getInt(COSName.FIRST), 0, LONGEST);
            try (InputStream in = stream.createInputStream()) {
                String head = new String(in.readNBytes(first), StandardCharsets.US_ASCII);
                String[] pairs = head.strip().split("\\s+");
                for (int i = 0; i + 1 < pairs.length; i += 2) {
                    indexes.putIfAbsent(Long.parseLong(pairs[i]), i / 2);
                }
            } catch (IOException | NumberFormatException damaged) {
                return indexes;
            }
        }
        return indexes;
    }
}

package glossator.format.pdf.write;

import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file says where its objects are (ISO 32000-1 §7.5.4 to §7.5.8).
///
/// @param start the position of the last cross-reference section, as the file names it
/// @param isStream whether that section is a stream
/// @param repaired where the objects are, if the file itself says it wrongly, so that an update
///     cannot refer to it: a position, or less than 0 for one in an object stream; otherwise empty
record PdfCrossReferences(long start, boolean isStream, Map<COSObjectKey, Long> repaired) {
    private static final int TAIL = 2048;
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,12})");

    /// Throws an exception if a repair would be read otherwise by other programs.
    static PdfCrossReferences of(byte[] original, PDDocument file, @Nullable String password)
            throws IOException {
        COSDocument objects = file.getDocument();
        long start = start(original);
        if (start >= 0 && isAsTheFileSays(original, objects, password)) {
            return new PdfCrossReferences(start, !isTable(original, (int) start), Map.of());
        }
        if (!startsWithHeader(original)) {
            throw new IOException("positions count from the header, for some programs");
        }
        var streams = new PdfObjectStreams(objects);
        var repaired = new TreeMap<COSObjectKey, Long>();
        objects.getXrefTable().forEach((key, at) -> {
            if (at < 0) {
                streams.key(key, -at).ifPresent(known -> repaired.put(known, at));
            } else if (isAt(original, key, at)) {
                repaired.put(key, at);
            }
        });
        streams.all(repaired).forEach(repaired::putIfAbsent);
        boolean packed = repaired.values().stream().anyMatch(at -> at < 0);
        return new PdfCrossReferences(start, packed, repaired);
    }

    private static boolean startsWithHeader(byte[] original) {
        return new String(original, 0, Math.min(5, original.length), StandardCharsets.ISO_8859_1)
                .equals("%PDF-");
    }

    /// Whether what was read with repairs is what the file says without.
    private static boolean isAsTheFileSays(
            byte[] original, COSDocument objects, @Nullable String password) {
        try (PDDocument strict = open(new RandomAccessReadBuffer(original), password)) {
            return strict.getDocument().getXrefTable().equals(objects.getXrefTable());
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /// Opens without any repair.
    static PDDocument open(RandomAccessRead bytes, @Nullable String password) throws IOException {
        String given = password == null ? "" : password;
        return new PdfFileParser(bytes, given).parse(false);
    }

    private static long start(byte[] original) {
        int from = Math.max(0, original.length - TAIL);
        String tail =
                new String(original, from, original.length - from, StandardCharsets.ISO_8859_1);
        Matcher found = START.matcher(tail);
        long start = -1;
        while (found.find()) {
            start = Long.parseLong(found.group(1));
        }
        return start > 0 && start < original.length ? start : -1;
    }

    /// Not what PDFBox says of the whole file: a hybrid one (§7.5.8.4) has both.
    private static boolean isTable(byte[] original, int start) {
        int length = Math.min(16, original.length - start);
        return new String(original, start, length, StandardCharsets.ISO_8859_1)
                .strip()
                .startsWith("xref");
    }

    private static boolean isAt(byte[] original, COSObjectKey key, long at) {
        byte[] head = (key.getNumber() + " " + key.getGeneration() + " obj")
                .getBytes(StandardCharsets.ISO_8859_1);
        int from = (int) Math.min(at, original.length);
        while (from < original.length && original[from] <= ' ' && original[from] >= 0) {
            from++;
        }
        for (int i = 0; i < head.length; i++) {
            if (from + i >= original.length || original[from + i] != head[i]) {
                return false;
            }
        }
        return true;
    }
}

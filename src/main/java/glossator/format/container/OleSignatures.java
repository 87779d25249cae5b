package glossator.format.container;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Recognizes the files of old Office programs by the names of their streams ([MS-CFB] 2.6).
final class OleSignatures {
    /// The message for a file of an unknown program.
    static final String KEY = "format.kind.ole";

    /// Directory entries begin at multiples of this.
    private static final int ENTRY = 128;

    private static final Map<String, String> STREAMS = new LinkedHashMap<>();

    static {
        STREAMS.put("EncryptedPackage", "format.kind.locked");
        STREAMS.put("EncryptionInfo", "format.kind.locked");
        STREAMS.put("WordDocument", "format.kind.doc");
        STREAMS.put("Workbook", "format.kind.xls");
        STREAMS.put("Book", "format.kind.xls");
        STREAMS.put("PowerPoint Document", "format.kind.ppt");
    }

    private OleSignatures() {}

    /// The key of the message that says what to do with such a file.
    static String key(byte[] bytes) {
        for (Map.Entry<String, String> stream : STREAMS.entrySet()) {
            byte[] name = (stream.getKey() + "\0").getBytes(StandardCharsets.UTF_16LE);
            for (int at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
                if (java.util.Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                    return stream.getValue();
                }
            }
        }
        return KEY;
    }
}

package glossator.format.mail;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RecursionMode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Parses a message in memory. If it is damaged or exceeds a limit, the result is what was read up
/// to there.
public final class MimeParser {
    private static final int MAX_DEPTH = 30;
    private static final int MAX_PARTS = 10_000;

    /// A header is read only up to this length, in bytes.
    private static final int MAX_HEADER = 256 << 10;

    /// Body lines may be of any length. A header within its limit hardly holds this many fields.
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(MAX_HEADER)
            .setMaxHeaderCount(10_000)
            .build();

    /// Receives complaints about the input; to object is to end the parsing there.
    private static final DecodeMonitor OBJECTING = new DecodeMonitor() {
        @Override
        public boolean warn(String error, String consequence) {
            return true;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    };

    /// The stream asks each type for its boundary, in time quadratic in its length; a field that
    /// long is not a type.
    private static final class Fields extends DefaultFieldBuilder {
        Fields() {
            super(MAX_HEADER);
        }

        @Override
        public RawField build() throws MimeException {
            RawField field = super.build();
            boolean type = field.getName().equalsIgnoreCase("Content-Type");
            return type && field.getRaw().length() > MimeHeaders.LONGEST
                    ? new RawField("Content-Type", "application/octet-stream")
                    : field;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final Open outermost = new Open();
    private int count;

    private MimeParser() {}

    /// A part whose end has not been reached.
    private static final class Open {
        private final MimeHeaders headers = new MimeHeaders();
        private final List<MimePart> parts = new ArrayList<>();
        private byte[] body = new byte[0];

        MimePart part() {
            return new MimePart(headers, body, List.copyOf(parts));
        }
    }

    public static MimePart message(byte[] bytes) {
        var parser = new MimeParser();
        parser.read(bytes);
        while (!parser.open.isEmpty()) {
            parser.close();
        }
        List<MimePart> found = parser.outermost.parts;
        return found.isEmpty() ? parser.outermost.part() : found.getFirst();
    }

    /// The header alone, to recognize a file; broken at once if the file does not begin like a
    /// message.
    public static MimeHeaders headers(byte[] bytes) {
        var headers = new MimeHeaders();
        int start = start(bytes);
        if (!isField(bytes, start)) {
            headers.setBroken();
            return headers;
        }
        int length = Math.min(bytes.length - start, MAX_HEADER);
        InputStream end = new ByteArrayInputStream("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var stream = new MimeTokenStream(CONFIG, OBJECTING, new Fields(), null);
        try {
            stream.parse(
                    new SequenceInputStream(new ByteArrayInputStream(bytes, start, length), end));
            while (stream.next() != EntityState.T_END_HEADER) {
                if (stream.getState() == EntityState.T_FIELD) {
                    headers.add(stream.getField());
                }
            }
        } catch (MimeException | IOException notOne) {
            headers.setBroken();
        }
        return headers;
    }

    /// The offset after the line that separates messages in a mailbox.
    static int start(byte[] bytes) {
        byte[] from = "From ".getBytes(StandardCharsets.US_ASCII);
        boolean mailbox = bytes.length > 5 && java.util.Arrays.equals(bytes, 0, 5, from, 0, 5);
        int at = 0;
        while (mailbox && at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return mailbox ? Math.min(at + 1, bytes.length) : 0;
    }

    private static boolean isField(byte[] bytes, int start) {
        int at = start;
        while (at < bytes.length && bytes[at] > ' ' && bytes[at] < 127 && bytes[at] != ':') {
            at++;
        }
        return at > start && at < bytes.length && bytes[at] == ':';
    }

    private void read(byte[] bytes) {
        int start = start(bytes);
        var stream = new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, new Fields(), null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            stream.parse(new ByteArrayInputStream(bytes, start, bytes.length - start));
            while (stream.getState() != EntityState.T_END_OF_STREAM && count <= MAX_PARTS) {
                take(stream);
                stream.next();
            }
        } catch (MimeException | IOException damaged) {
            parent().headers.setBroken();
        }
    }

    private void take(MimeTokenStream stream) throws IOException {
        switch (stream.getState()) {
            case T_START_MESSAGE, T_START_BODYPART -> {
                count++;
                open.push(new Open());
                if (open.size() > MAX_DEPTH) {
                    stream.setRecursionMode(RecursionMode.M_FLAT);
                }
            }
            case T_FIELD -> parent().headers.add(stream.getField());
            case T_BODY -> parent().body = stream.getDecodedInputStream().readAllBytes();
            case T_END_MESSAGE, T_END_BODYPART -> close();
            case T_START_HEADER,
                    T_END_HEADER,
                    T_START_MULTIPART,
                    T_END_MULTIPART,
                    T_PREAMBLE,
                    T_EPILOGUE,
                    T_RAW_ENTITY,
                    T_END_OF_STREAM -> {}
        }
    }

    private void close() {
        MimePart part = open.pop().part();
        parent().parts.add(part);
    }

    private Open parent() {
        return open.isEmpty() ? outermost : open.element();
    }
}

package glossator.reading;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// Writes numbers (32 bits, the highest first), bytes and strings (length, UTF-8) to the other
/// process.
public final class Sender {
    private final DataOutputStream out;

    public Sender(OutputStream to) {
        out = new DataOutputStream(new BufferedOutputStream(to, 1 << 16));
    }

    Sender number(int value) throws IOException {
        out.writeInt(value);
        return this;
    }

    Sender bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
        return this;
    }

    Sender string(String value) throws IOException {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    <T> Sender all(Collection<T> values, Each<T> each) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            each.send(value);
        }
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }

    /// How one of many is sent.
    interface Each<T> {
        void send(T value) throws IOException;
    }
}

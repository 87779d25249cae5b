package glossator.document;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;

/// Writes numbers (seven bits to a byte, lowest first), bytes and strings (length, UTF-8) one after
/// the other, for storage and for other processes. Users have data in this format.
///
/// Throws [UncheckedIOException] if the stream it writes to fails.
public final class BinaryWriter {
    private final OutputStream out;

    private BinaryWriter(OutputStream out) {
        this.out = out;
    }

    static BinaryWriter toMemory(ByteArrayOutputStream target) {
        return new BinaryWriter(target);
    }

    /// Nothing is certain to have arrived before [#flush].
    public static BinaryWriter toProcess(OutputStream target) {
        return new BinaryWriter(new BufferedOutputStream(target, 1 << 16));
    }

    /// `value` is not negative.
    public BinaryWriter number(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        try {
            int rest = value;
            while (rest > 0x7f) {
                out.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A number between ±2³⁰, with its sign in the lowest bit.
    public BinaryWriter signed(int value) {
        return number(value < 0 ? -2 * value - 1 : 2 * value);
    }

    /// All 32 bits, highest first.
    public BinaryWriter bits(int value) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    public BinaryWriter bytes(byte[] value) {
        return number(value.length).raw(value);
    }

    public BinaryWriter string(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /// The number of elements, then each of them.
    public <T> BinaryWriter all(Collection<T> values, Consumer<T> each) {
        number(values.size());
        values.forEach(each);
        return this;
    }

    private BinaryWriter raw(byte[] bytes) {
        try {
            out.write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

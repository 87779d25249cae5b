package glossator.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Reads what a [BinaryWriter] wrote. The other end may be controlled by a hostile file: whatever
/// arrives, only [Corrupt] is thrown, or [UncheckedIOException] if the stream fails, and no more
/// memory is used than bytes have arrived.
public final class BinaryReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final long limit;

    /// Up to this many bytes or elements are allocated before they have arrived.
    private final int trusted;

    private final byte[] buffer;
    private int at;
    private int end;
    private long left;

    private BinaryReader(InputStream in, byte[] buffer, int end, long limit, int trusted) {
        this.in = in;
        this.buffer = buffer;
        this.end = end;
        this.limit = limit;
        this.trusted = trusted;
        this.left = limit;
    }

    /// Reads the first `length` of `bytes`.
    static BinaryReader of(byte[] bytes, int length) {
        return new BinaryReader(InputStream.nullInputStream(), bytes, length, length, length);
    }

    /// Reads from the process that started this one: what it announces does arrive, and is
    /// allocated at once.
    public static BinaryReader trusting(InputStream from) {
        return new BinaryReader(from, new byte[BUFFER], 0, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// Reads from an untrusted process.
    ///
    /// @param limit the size of one message, in bytes
    public static BinaryReader wary(InputStream from, long limit) {
        return new BinaryReader(from, new byte[BUFFER], 0, limit, BUFFER);
    }

    /// Starts a new message.
    public void begin() {
        left = limit;
    }

    /// Whether there is more to read; blocks until that is known.
    public boolean hasNext() {
        return at < end || fill();
    }

    private boolean fill() {
        try {
            end = Math.max(0, in.read(buffer));
            at = 0;
            return end > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int number() {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = next();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return toInt(value);
            }
        }
        throw new Corrupt("number");
    }

    private static int toInt(long value) {
        if (value > Integer.MAX_VALUE) {
            throw new Corrupt("number");
        }
        return (int) value;
    }

    /// A number from 0 to `most`.
    public int number(int most) {
        int value = number();
        if (value > most) {
            throw new Corrupt(value + " > " + most);
        }
        return value;
    }

    public int signed() {
        int value = number();
        return (value & 1) == 0 ? value / 2 : -(value / 2) - 1;
    }

    public int bits() {
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = (value << 8) | (next() & 0xff);
        }
        return value;
    }

    /// The number of elements that follow, each of at least one byte: no count can exceed what is
    /// left of the message.
    int count() {
        return number((int) Math.min(left, Integer.MAX_VALUE));
    }

    public byte[] bytes() {
        int length = take();
        byte[] bytes = new byte[Math.min(length, trusted)];
        int got = 0;
        while (got < length) {
            if (got == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * got));
            }
            got += some(bytes, got);
        }
        return bytes;
    }

    /// Reads what is available at once into `bytes` at `from`; returns how many bytes that was.
    private int some(byte[] bytes, int from) {
        int wanted = bytes.length - from;
        if (at == end && wanted >= buffer.length) {
            return direct(bytes, from, wanted);
        }
        if (!hasNext()) {
            throw new Corrupt("end");
        }
        int some = Math.min(wanted, end - at);
        System.arraycopy(buffer, at, bytes, from, some);
        at += some;
        return some;
    }

    private int direct(byte[] bytes, int from, int wanted) {
        try {
            int some = in.read(bytes, from, wanted);
            if (some < 0) {
                throw new Corrupt("end");
            }
            return some;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A string of any length.
    public String string() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /// A string of at most `most` UTF-16 units.
    public String string(int most) {
        String string = string();
        if (string.length() > most) {
            throw new Corrupt("long string");
        }
        return string;
    }

    public <T> List<T> all(Supplier<T> each) {
        int count = count();
        var values = new ArrayList<T>(Math.min(count, trusted));
        for (int i = 0; i < count; i++) {
            values.add(each.get());
        }
        return values;
    }

    void requireEnd() {
        if (left > 0) {
            throw new Corrupt("more than expected");
        }
    }

    /// Reads a length and subtracts it from what is left of the message.
    private int take() {
        int length = number();
        left -= length;
        if (left < 0) {
            throw tooMuch();
        }
        return length;
    }

    private byte next() {
        if (--left < 0) {
            throw tooMuch();
        }
        if (!hasNext()) {
            throw new Corrupt("end");
        }
        return buffer[at++];
    }

    private Corrupt tooMuch() {
        return new Corrupt("more than " + limit + " bytes");
    }
}

package glossator.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads what a [Packer] wrote. Whatever the bytes are, nothing but [Corrupt] is thrown.
final class Unpacker {
    private static final int CHECKSUM = 4;

    private final byte[] bytes;
    private final int end;
    private int at;

    /// Throws [Corrupt] if the checksum at the end does not fit.
    Unpacker(byte[] bytes) {
        this.bytes = bytes;
        end = bytes.length - CHECKSUM;
        if (end < 0) {
            throw new Corrupt("too short");
        }
        at = end;
        int expected = raw();
        at = 0;
        if (Packer.crc(bytes, end) != expected) {
            throw new Corrupt("checksum");
        }
    }

    int number() {
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

    /// A number from 0 to `most`.
    int number(int most) {
        int value = number();
        if (value > most) {
            throw new Corrupt(value + " > " + most);
        }
        return value;
    }

    String string() {
        int length = number(end - at);
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    <T> List<T> all(Supplier<T> each) {
        // Each value takes a byte at least, so that no count can ask for more room than there is.
        int count = number(end - at);
        var values = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            values.add(each.get());
        }
        return values;
    }

    int checksum() {
        if (end - at < CHECKSUM) {
            throw new Corrupt("end");
        }
        return raw();
    }

    void requireEnd() {
        if (at != end) {
            throw new Corrupt("more than expected");
        }
    }

    private int raw() {
        int value = 0;
        for (int i = 0; i < CHECKSUM; i++) {
            value = (value << 8) | (bytes[at++] & 0xff);
        }
        return value;
    }

    private byte next() {
        if (at >= end) {
            throw new Corrupt("end");
        }
        return bytes[at++];
    }

    private static int toInt(long value) {
        if (value > Integer.MAX_VALUE) {
            throw new Corrupt("number");
        }
        return (int) value;
    }
}

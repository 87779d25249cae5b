package glossator.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/// Writes numbers (seven bits a byte, the lowest first) and strings (length, UTF-8) one after the
/// other.
final class Packer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

    /// `value` is not negative.
    Packer number(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        int rest = value;
        while (rest > 0x7f) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return this;
    }

    Packer string(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    <T> Packer all(Collection<T> values, Consumer<T> each) {
        number(values.size());
        values.forEach(each);
        return this;
    }

    Packer checksum(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
        return this;
    }

    /// What was written, and its checksum.
    byte[] sealed() {
        return checksum(crc(out.toByteArray(), out.size())).out.toByteArray();
    }

    static int crc(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    static int crc(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return crc(bytes, bytes.length);
    }
}

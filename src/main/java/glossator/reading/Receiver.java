package glossator.reading;

import glossator.document.Corrupt;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what a [Sender] wrote. The other end may be in the hands of a hostile file: whatever
/// comes, nothing but [Corrupt] and [IOException] is thrown, and no more is held than has come.
public final class Receiver {
    private final DataInputStream in;
    private final long limit;
    private final int trusted;
    private long left;

    private Receiver(InputStream from, long limit, int trusted) {
        in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        this.limit = limit;
        this.trusted = trusted;
        this.left = limit;
    }

    /// From the process that started this one: what it says will come does come, and is given its
    /// room at once.
    public static Receiver trusting(InputStream from) {
        return new Receiver(from, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// From a process that is not trusted.
    ///
    /// @param limit in bytes, of one message
    static Receiver wary(InputStream from, long limit) {
        return new Receiver(from, limit, 1 << 16);
    }

    /// A message of its own begins here.
    void begin() {
        left = limit;
    }

    /// Whether there is another message; waits for it.
    boolean hasNext() throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        if (more) {
            in.reset();
        }
        return more;
    }

    int number() throws IOException {
        take(Integer.BYTES);
        return in.readInt();
    }

    /// A number from 0 to `most`.
    int number(int most) throws IOException {
        int value = number();
        if (value < 0 || value > most) {
            throw corrupt(value + " > " + most);
        }
        return value;
    }

    byte[] bytes() throws IOException {
        int length = number(Integer.MAX_VALUE);
        take(length);
        if (length <= trusted) {
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return bytes;
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /// A string of any length.
    String string() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /// A string of at most `most` UTF-16 units.
    String string(int most) throws IOException {
        String string = string();
        if (string.length() > most) {
            throw corrupt("long string");
        }
        return string;
    }

    <T> List<T> all(Each<T> each) throws IOException {
        int count = number(Integer.MAX_VALUE);
        var values = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            values.add(each.receive());
        }
        return values;
    }

    Corrupt corrupt(String what) {
        return new Corrupt(what);
    }

    private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw corrupt("more than " + limit + " bytes");
        }
    }

    /// How one of many is received.
    interface Each<T> {
        T receive() throws IOException;
    }
}

package glossator.format.pdf.glyph;

import java.io.ByteArrayOutputStream;

/// Collects what a stream unpacks to, as much as a page can need; refuses a stream that is made to
/// fill the memory.
final class BoundedBytes extends ByteArrayOutputStream {
    /// In bytes; what comes behind is left out.
    static final int MOST = 64 << 20;

    /// No sound stream unpacks to more bytes than this.
    private static final long HARMFUL = 512L << 20;

    /// What unpacks to more than this many times its size is made to harm, if it is large at all.
    private static final int RATIO = 200;

    private static final int LARGE = 10 << 20;

    private final long packed;
    private long size;

    /// @param packed the size of what is unpacked, in bytes
    BoundedBytes(long packed) {
        this.packed = packed;
    }

    /// Whether there was no room for everything.
    boolean isFull() {
        return size > count;
    }

    @Override
    public synchronized void write(int one) {
        if (take(1)) {
            super.write(one);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        if (take(length)) {
            super.write(bytes, from, length);
        }
    }

    /// Whether there is room.
    private boolean take(int length) {
        boolean room = size + length <= MOST;
        size += length;
        if (size > HARMFUL || (size > LARGE && size / RATIO > packed)) {
            throw new PdfBomb();
        }
        return room;
    }
}

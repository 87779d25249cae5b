package glossator.format.pdf.glyph;

import java.io.ByteArrayOutputStream;

/// Collects what a stream unpacks to, and stops where that is more than a page can need.
final class BoundedBytes extends ByteArrayOutputStream {
    /// In bytes.
    static final int MOST = 64 << 20;

    /// What unpacks to more than this many times its size is made to harm, if it is large at all.
    private static final int RATIO = 200;

    private static final int LARGE = 10 << 20;

    private final int packed;

    /// @param packed the size of what is unpacked, in bytes; 0 if that does not matter
    BoundedBytes(int packed) {
        this.packed = packed;
    }

    /// Thrown when there is no more room; what was written before is kept.
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super("full", null, false, false);
        }
    }

    @Override
    public synchronized void write(int one) {
        reserve(1);
        super.write(one);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        reserve(length);
        super.write(bytes, from, length);
    }

    private void reserve(int length) {
        long size = (long) count + length;
        if (packed > 0 && size > LARGE && size / RATIO > packed) {
            throw new PdfBomb();
        }
        if (size > MOST) {
            throw new Full();
        }
    }
}

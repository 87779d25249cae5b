package glossator.format.pdf.glyph;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

import java.io.IOException;

/// Instructions in memory, for PDFBox's parser, which takes back most of the bytes that it reads:
/// in its own class each step back costs more than the reading.
final class ByteSource implements RandomAccessRead {
    private final byte[] bytes;
    private int at;
    private boolean closed;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return at < bytes.length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    @Override
    public void rewind(int count) throws IOException {
        seek(at - (long) count);
    }

    @Override
    public long getPosition() {
        return at;
    }

    @Override
    public void seek(long position) throws IOException {
        if (position < 0) {
            throw new IOException("Invalid position " + position);
        }
        at = (int) Math.min(position, bytes.length);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isEOF() {
        return at >= bytes.length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }
}

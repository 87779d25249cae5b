package glossator.bench;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The picture of an X server's screen while it changes: a file in the format of `xwd` (the header
/// is struct XWDFileHeader of X11/XWDFile.h, big-endian words) that the server keeps mapped.
///
/// @param begin of the pixels in the file, in bytes
/// @param line bytes from one line of pixels to the next
record Screen(MappedByteBuffer file, int begin, int width, int height, int line) {
    private static final int HEADER_SIZE = 0;
    private static final int WIDTH = 4;
    private static final int HEIGHT = 5;
    private static final int BITS_PER_PIXEL = 11;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLORS = 19;
    private static final int BYTES_OF_COLOR = 12;
    private static final int GREEN = 1;

    static Screen of(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            if (word(file, BITS_PER_PIXEL) != 32) {
                throw new IOException(path + " has pixels of another size than 32 bits");
            }
            return new Screen(
                    file,
                    word(file, HEADER_SIZE) + word(file, COLORS) * BYTES_OF_COLOR,
                    word(file, WIDTH),
                    word(file, HEIGHT),
                    word(file, BYTES_PER_LINE));
        }
    }

    private static int word(MappedByteBuffer file, int index) {
        return file.getInt(4 * index);
    }

    /// The green of the pixels where a reader has the text, whatever stands beside it: rows from 20
    /// to 80 percent of the height, every second one, and columns from 25 to 65 percent of the
    /// width.
    byte[] middle() {
        int left = width / 4;
        int right = width * 65 / 100;
        int top = height / 5;
        int bottom = height * 4 / 5;
        var middle = new byte[(right - left) * ((bottom - top + 1) / 2)];
        int at = 0;
        for (int y = top; y < bottom; y += 2) {
            for (int x = left; x < right; x++) {
                middle[at++] = file.get(begin + y * line + 4 * x + GREEN);
            }
        }
        return middle;
    }
}

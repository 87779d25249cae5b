package glossator.format.pdf.glyph;

import org.apache.pdfbox.pdfparser.PDFStreamParser;

import java.io.IOException;
import java.util.Arrays;

/// Blanks what cannot be parsed in a content stream, so that it can be read on behind the fault.
final class ContentRepair {
    private static final int MAX_FAULTS = 1_000;

    private ContentRepair() {}

    static byte[] repair(byte[] content) {
        byte[] sound = content.clone();
        int from = 0;
        for (int i = 0; i < MAX_FAULTS && from < sound.length; i++) {
            from = blankFault(sound, from);
        }
        return sound;
    }

    /// The position behind the next fault from `from` on, which is blanked; the end if there is
    /// none.
    private static int blankFault(byte[] content, int from) {
        var parser = new Positioned(Arrays.copyOfRange(content, from, content.length));
        int good = from;
        try {
            while (parser.parseNextToken() != null) {
                good = from + parser.position();
            }
            return content.length;
        } catch (IOException | RuntimeException e) {
            int fault = Math.clamp(from + parser.position(), good + 1, content.length);
            Arrays.fill(content, Math.min(good, fault), fault, (byte) ' ');
            return fault;
        }
    }

    private static final class Positioned extends PDFStreamParser {
        Positioned(byte[] bytes) {
            super(bytes);
        }

        int position() {
            try {
                return (int) source.getPosition();
            } catch (IOException e) {
                return 0;
            }
        }
    }
}

package glossator.reading;

import glossator.document.Corrupt;
import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.document.Range;

import java.io.IOException;

/// How a [PrintedPage] travels; what stands on it stays packed.
final class PrintedPageCodec {
    private static final int FULL_TURN = 360;

    private PrintedPageCodec() {}

    static void send(Sender out, PrintedPage page) throws IOException {
        PageFrame frame = page.frame();
        out.string(page.label());
        number(out, frame.left());
        number(out, frame.bottom());
        number(out, frame.width());
        number(out, frame.height());
        out.number(frame.rotation());
        out.number(page.range().start()).number(page.range().end()).bytes(page.places());
    }

    /// @param text of the document; a page whose places do not lie in it is refused
    static PrintedPage receive(Receiver in, String text) throws IOException {
        String label = in.string(Wary.NAME);
        PageFrame frame = frame(in);
        int start = in.number(text.length());
        int end = in.number(text.length());
        Wary.require(start <= end, "range");
        var page = new PrintedPage(label, frame, new Range(start, end), in.bytes());
        try {
            page.runs(text);
        } catch (IllegalArgumentException e) {
            throw new Corrupt("places");
        }
        return page;
    }

    private static PageFrame frame(Receiver in) throws IOException {
        float left = number(in);
        float bottom = number(in);
        float width = number(in);
        float height = number(in);
        int rotation = in.number(FULL_TURN);
        try {
            return new PageFrame(left, bottom, width, height, rotation);
        } catch (IllegalArgumentException e) {
            throw new Corrupt("frame");
        }
    }

    private static void number(Sender out, float value) throws IOException {
        out.number(Float.floatToIntBits(value));
    }

    private static float number(Receiver in) throws IOException {
        return Float.intBitsToFloat(in.number());
    }
}

package glossator.reading;

import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.document.Range;

import java.io.IOException;

/// How a printed page travels.
final class PageCodec {
    private PageCodec() {}

    static void send(Sender out, PrintedPage page) throws IOException {
        PageFrame frame = page.frame();
        out.string(page.label()).number(page.range().start()).number(page.range().end());
        for (float one :
                new float[] {frame.left(), frame.bottom(), frame.width(), frame.height()}) {
            out.number(Float.floatToIntBits(one));
        }
        out.number(frame.rotation()).bytes(page.places());
    }

    /// `text` is that of the document the page belongs to.
    static PrintedPage receive(Receiver in, String text) throws IOException {
        String label = in.string(Wary.WORD);
        int start = in.number(text.length());
        int end = in.number(text.length());
        float left = Float.intBitsToFloat(in.number());
        float bottom = Float.intBitsToFloat(in.number());
        float width = Float.intBitsToFloat(in.number());
        float height = Float.intBitsToFloat(in.number());
        int rotation = in.number(270);
        byte[] places = in.bytes();
        try {
            var frame = new PageFrame(left, bottom, width, height, rotation);
            var page = new PrintedPage(label, frame, new Range(start, end), places);
            Wary.require(page.isSound(text), "places");
            return page;
        } catch (IllegalArgumentException e) {
            throw in.corrupt("page");
        }
    }
}

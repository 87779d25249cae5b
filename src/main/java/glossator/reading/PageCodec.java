package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.document.Range;

/// How a printed page is transmitted.
final class PageCodec {
    private PageCodec() {}

    static void send(BinaryWriter out, PrintedPage page) {
        PageFrame frame = page.frame();
        out.string(page.label())
                .number(page.range().start())
                .number(page.range().end());
        for (float one :
                new float[] {frame.left(), frame.bottom(), frame.width(), frame.height()}) {
            out.bits(Float.floatToIntBits(one));
        }
        out.number(frame.rotation()).bytes(page.places());
    }

    /// `text` is that of the document the page belongs to.
    static PrintedPage receive(BinaryReader in, String text) {
        String label = in.string(AnswerChecks.WORD);
        int start = in.number(text.length());
        int end = in.number(text.length());
        float left = Float.intBitsToFloat(in.bits());
        float bottom = Float.intBitsToFloat(in.bits());
        float width = Float.intBitsToFloat(in.bits());
        float height = Float.intBitsToFloat(in.bits());
        int rotation = in.number(270);
        byte[] places = in.bytes();
        try {
            var frame = new PageFrame(left, bottom, width, height, rotation);
            var page = new PrintedPage(label, frame, new Range(start, end), places);
            AnswerChecks.require(page.isSound(text), "places");
            return page;
        } catch (IllegalArgumentException e) {
            throw new Corrupt("page");
        }
    }
}

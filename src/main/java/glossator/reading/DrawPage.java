package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.format.PagePainter;
import glossator.format.PagePicture;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Draws a page as printed.
///
/// @param page from 0
/// @param scale in pixels per point
public record DrawPage(PagePainter.From from, int page, float scale)
        implements Request<PagePicture> {
    static final int KIND = 2;

    @Override
    public String name() {
        return from.name();
    }

    @Override
    public PagePicture answer(WorkerContext context) {
        return context.painter().draw(from, page, scale);
    }

    @Override
    public void send(BinaryWriter out) {
        out.number(KIND).string(from.file().toString()).string(from.name());
        SourceFileCodec.sendOptional(out, from.password());
        out.number(page).bits(Float.floatToIntBits(scale));
    }

    static DrawPage receive(BinaryReader in) {
        Path file = Path.of(in.string());
        var from = new PagePainter.From(file, in.string(), SourceFileCodec.receiveOptional(in));
        return new DrawPage(from, in.number(), Float.intBitsToFloat(in.bits()));
    }

    @Override
    public void sendAnswer(BinaryWriter out, PagePicture picture) {
        var bytes = ByteBuffer.allocate(picture.argb().length * Integer.BYTES);
        bytes.asIntBuffer().put(picture.argb());
        out.number(picture.width()).number(picture.height()).bytes(bytes.array());
    }

    @Override
    public PagePicture receiveAnswer(BinaryReader in) {
        int width = in.number(PagePicture.MAX_PIXELS);
        int height = in.number(PagePicture.MAX_PIXELS);
        byte[] bytes = in.bytes();
        boolean sound = width > 0
                && height > 0
                && (long) width * height <= PagePicture.MAX_PIXELS + width + height
                && bytes.length == width * height * Integer.BYTES;
        AnswerChecks.require(sound, "picture");
        int[] argb = new int[width * height];
        ByteBuffer.wrap(bytes).asIntBuffer().get(argb);
        return new PagePicture(width, height, argb);
    }
}

package glossator.anchoring.area;

import glossator.document.Corrupt;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// What an area and its surroundings look like.
///
/// @param boxes of the area, in fractions of the page
/// @param left of `picture`, in pixels of a page picture whose longer side has [PageLook#SIDE]
/// @param top of `picture` in the same
/// @param scale pixels of `picture` for each of those
public record AreaLook(List<AreaBox> boxes, int left, int top, double scale, GrayPicture picture) {
    private static final int VERSION = 1;

    /// Pictures have no more pixels than this.
    private static final int MOST = 1 << 16;

    private static final int MOST_BOXES = 10_000;

    /// Shades are stored in four bits.
    private static final int SHADES = 17;

    public AreaLook {
        boxes = List.copyOf(boxes);
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("no area");
        }
    }

    /// Takes the look of an area from the picture of its page.
    public static AreaLook of(GrayPicture page, List<AreaBox> boxes) {
        GrayPicture scaled = page.scaledTo(PageLook.SIDE);
        AreaBox all = boxes.stream().reduce(AreaBox::with).orElseThrow().onPage();
        int width = scaled.width();
        int height = scaled.height();
        double margin =
                Math.clamp(0.25 * Math.max(all.width() * width, all.height() * height), 24, 60);
        int left = (int) Math.clamp(all.left() * width - margin, 0, width - 1.0);
        int top = (int) Math.clamp(all.top() * height - margin, 0, height - 1.0);
        int right = (int) Math.ceil(Math.min(width, all.right() * width + margin));
        int bottom = (int) Math.ceil(Math.min(height, all.bottom() * height + margin));
        return of(boxes, left, top, cut(scaled, left, top, right, bottom));
    }

    private static Plane cut(GrayPicture page, int left, int top, int right, int bottom) {
        int width = Math.max(1, right - left);
        float[] values = new float[width * Math.max(1, bottom - top)];
        for (int i = 0; i < values.length; i++) {
            values[i] = page.at(left + i % width, top + i / width);
        }
        return new Plane(width, values.length / width, values);
    }

    private static AreaLook of(List<AreaBox> boxes, int left, int top, Plane cut) {
        double wanted = Math.min(1, Math.sqrt((double) MOST / cut.values().length));
        int width = Math.max(1, (int) (cut.width() * wanted));
        int height = Math.max(1, (int) (cut.height() * wanted));
        return new AreaLook(boxes, left, top, wanted, cut.resized(width, height).toPicture());
    }

    AreaBox bounds() {
        return boxes.stream().reduce(AreaBox::with).orElseThrow();
    }

    /// For storage; users have data in this format.
    public byte[] toBytes() {
        byte[] packed = deflated(picture.rows());
        var out = ByteBuffer.allocate(27 + 16 * boxes.size() + packed.length);
        out.put((byte) VERSION).putInt(boxes.size());
        for (AreaBox box : boxes) {
            out.putFloat((float) box.left()).putFloat((float) box.top());
            out.putFloat((float) box.width()).putFloat((float) box.height());
        }
        out.putInt(left).putInt(top).putDouble(scale);
        out.putShort((short) picture.width()).putInt(picture.rows().length);
        return out.put(packed).array();
    }

    private static byte[] deflated(byte[] rows) {
        byte[] coarse = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            coarse[i] = (byte) Math.round((rows[i] & 0xff) / (float) SHADES);
        }
        var out = new ByteArrayOutputStream();
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(coarse);
            deflater.finish();
            byte[] buffer = new byte[1 << 13];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return out.toByteArray();
    }

    /// Throws [Corrupt] unless [#toBytes] wrote these bytes.
    public static AreaLook fromBytes(byte[] bytes) {
        try {
            return read(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | DataFormatException | IllegalArgumentException e) {
            throw new Corrupt("look of an area");
        }
    }

    private static AreaLook read(ByteBuffer in) throws DataFormatException {
        int version = in.get();
        int count = in.getInt();
        if (version != VERSION || count > MOST_BOXES) {
            throw new Corrupt("look of an area");
        }
        List<AreaBox> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boxes.add(new AreaBox(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat()));
        }
        int left = in.getInt();
        int top = in.getInt();
        double scale = in.getDouble();
        int width = in.getShort();
        int length = in.getInt();
        boolean sound = scale > 0 && scale <= 1 && width > 0 && length > 0 && length <= MOST;
        if (!sound || left < 0 || left > PageLook.SIDE || top < 0 || top > PageLook.SIDE) {
            throw new Corrupt("look of an area");
        }
        byte[] packed = new byte[in.remaining()];
        in.get(packed);
        byte[] rows = inflated(packed, length);
        return new AreaLook(boxes, left, top, scale, new GrayPicture(width, length / width, rows));
    }

    private static byte[] inflated(byte[] packed, int length) throws DataFormatException {
        byte[] rows = new byte[length];
        try (var inflater = new Inflater()) {
            inflater.setInput(packed);
            if (inflater.inflate(rows) != length) {
                throw new Corrupt("look of an area");
            }
        }
        for (int i = 0; i < length; i++) {
            rows[i] = (byte) (rows[i] * SHADES);
        }
        return rows;
    }
}

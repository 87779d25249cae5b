package glossator.anchoring.area;

import glossator.document.Corrupt;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What a page looks like, in at most 6.5 KB: enough to recognize it when it was scanned again,
/// cropped, or turned by up to three degrees, and to tell where each of its places is then.
///
/// @param width of the page picture in pixels; the longer side has [#SIDE]
public record PageLook(int width, int height, List<Keypoint> keypoints) {
    /// The longer side of the picture that a look is taken from, in pixels.
    public static final int SIDE = 1000;

    private static final int VERSION = 1;
    private static final int BYTES_EACH = 21;
    private static final int MOST = 1000;

    /// Places are stored in quarters of a pixel.
    private static final int PARTS = 4;

    public PageLook {
        keypoints = List.copyOf(keypoints);
    }

    /// Takes the look of a page from its picture, best drawn with [#SIDE] pixels on its longer
    /// side.
    public static PageLook of(GrayPicture page) {
        GrayPicture scaled = page.scaledTo(SIDE);
        return new PageLook(scaled.width(), scaled.height(), Keypoints.of(Plane.of(scaled)));
    }

    /// The numbers of the keypoints in a part of the page.
    int[] within(AreaBox box) {
        return keypointsWithin(box).stream().toArray();
    }

    BitSet keypointsWithin(AreaBox box) {
        var found = new BitSet();
        for (int i = 0; i < keypoints.size(); i++) {
            Keypoint each = keypoints.get(i);
            if (box.contains(each.x() / width, each.y() / height)) {
                found.set(i);
            }
        }
        return found;
    }

    /// For storage; users have data in this format.
    public byte[] toBytes() {
        var out = ByteBuffer.allocate(7 + BYTES_EACH * keypoints.size());
        out.put((byte) VERSION).putShort((short) width).putShort((short) height);
        out.putShort((short) keypoints.size());
        for (Keypoint each : keypoints) {
            out.putShort(toPart(each.x())).putShort(toPart(each.y())).put((byte) each.level());
            out.putLong(each.high()).putLong(each.low());
        }
        return out.array();
    }

    private static short toPart(float place) {
        return (short) Math.round(place * PARTS);
    }

    /// Throws [Corrupt] unless [#toBytes] wrote these bytes.
    public static PageLook fromBytes(byte[] bytes) {
        try {
            return read(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException e) {
            throw new Corrupt("look of a page");
        }
    }

    private static PageLook read(ByteBuffer in) {
        int version = in.get();
        int width = in.getShort();
        int height = in.getShort();
        int count = in.getShort();
        boolean sound = version == VERSION && Math.min(width, height) > 0;
        if (!sound || Math.max(width, height) > SIDE || count < 0 || count > MOST) {
            throw new Corrupt("look of a page");
        }
        List<Keypoint> keypoints = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float x = in.getShort() / (float) PARTS;
            float y = in.getShort() / (float) PARTS;
            keypoints.add(new Keypoint(x, y, in.get(), in.getLong(), in.getLong()));
        }
        if (in.hasRemaining()) {
            throw new Corrupt("look of a page");
        }
        return new PageLook(width, height, keypoints);
    }
}

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// The program's icon: a page with one line highlighted in yellow and a gloss in its margin. It is
/// drawn here, on a square of 256 units, so this project owns it.
final class Icon {
    private static final int SIZE = 256;

    private Icon() {}

    /// `java packaging/Icon.java FILE` writes the icon as PNG, as the window shows it.
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), png(SIZE));
    }

    /// Writes the icon file in this platform's format to `folder`.
    static Path write(Path folder) throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return Files.write(folder.resolve("glossator.ico"), ico(png(SIZE)));
        }
        if (os.startsWith("mac")) {
            return Files.write(folder.resolve("glossator.icns"), icns(png(SIZE)));
        }
        return Files.write(folder.resolve("glossator.png"), png(SIZE));
    }

    /// @param size the sides, in pixels
    static byte[] png(int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.scale((double) size / SIZE, (double) size / SIZE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw(g);
        g.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D g) {
        var page = new RoundRectangle2D.Double(36, 12, 184, 232, 28, 28);
        g.setColor(new Color(0xfffdf7));
        g.fill(page);
        g.setColor(new Color(0xffd400));
        g.fill(new RoundRectangle2D.Double(92, 98, 108, 32, 12, 12));
        g.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(0x2b3a4a));
        int[] ends = {188, 176, 188, 160, 188, 140};
        for (int i = 0; i < ends.length; i++) {
            int y = 50 + 32 * i;
            g.draw(line(104, y, ends[i], y));
        }
        g.setColor(new Color(0xd9480f));
        g.draw(line(76, 102, 60, 114));
        g.draw(line(60, 114, 76, 126));
        g.setColor(new Color(0x2b3a4a));
        g.setStroke(new BasicStroke(8));
        g.draw(page);
    }

    private static Path2D line(double x, double y, double toX, double toY) {
        var line = new Path2D.Double();
        line.moveTo(x, y);
        line.lineTo(toX, toY);
        return line;
    }

    /// A Windows icon file with one image; 0 means a side of 256 pixels.
    private static byte[] ico(byte[] png) {
        var file = ByteBuffer.allocate(22 + png.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        file.put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0);
        file.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(22);
        return file.put(png).array();
    }

    /// A macOS icon file with one image; `ic08` is 256 × 256 as PNG.
    private static byte[] icns(byte[] png) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var file = new DataOutputStream(bytes);
        file.write("icns".getBytes(StandardCharsets.US_ASCII));
        file.writeInt(16 + png.length);
        file.write("ic08".getBytes(StandardCharsets.US_ASCII));
        file.writeInt(8 + png.length);
        file.write(png);
        return bytes.toByteArray();
    }
}

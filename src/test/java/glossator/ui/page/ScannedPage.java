package glossator.ui.page;

import glossator.format.PagePicture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/// Draws pages as a scanner would deliver them: crooked, stained, noisy; the same for the same
/// seed.
public final class ScannedPage {
    private static final String LETTERS = "aaabcdeeeefghiiklmnnooprrssttuuvwyz";

    private final BufferedImage image;
    private final Random random;

    public ScannedPage(int width, int height, long seed) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        random = new Random(seed);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, width, height);
        on.dispose();
    }

    private Graphics2D turned(double degrees) {
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        on.setColor(new Color(40, 38, 45));
        return on;
    }

    /// Writes lines in columns over the whole page, turned clockwise.
    public ScannedPage write(double degrees, int columns, int size) {
        Graphics2D on = turned(degrees);
        on.setFont(new Font(Font.SERIF, Font.PLAIN, size));
        int margin = image.getWidth() / 10;
        int width = (image.getWidth() - 2 * margin) / columns;
        for (int y = margin; y < image.getHeight() - margin; y += size * 3 / 2) {
            for (int column = 0; column < columns; column++) {
                boolean ends = random.nextInt(6) == 0;
                int room = ends ? width / 2 : width - size;
                on.drawString(words(room * 2 / size), margin + column * width, y);
            }
        }
        on.dispose();
        return this;
    }

    private String words(int letters) {
        var text = new StringBuilder();
        while (text.length() < letters) {
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            text.append(' ');
        }
        return text.toString();
    }

    /// A photograph: blots of all shades without direction.
    public ScannedPage blots(int count) {
        Graphics2D on = turned(0);
        for (int i = 0; i < count; i++) {
            int shade = random.nextInt(256);
            int side = 4 + random.nextInt(image.getWidth() / 8);
            on.setColor(new Color(shade, shade, shade));
            on.fillOval(
                    random.nextInt(image.getWidth()),
                    random.nextInt(image.getHeight()),
                    side,
                    4 + random.nextInt(side));
        }
        on.dispose();
        return this;
    }

    /// A shadow from left to right, sensor noise of this deviation, and specks.
    public ScannedPage soil(double shadow, double deviation, double specks) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            double light = 1 - shadow * (i % image.getWidth()) / image.getWidth();
            double value = (pixels[i] & 255) * light + random.nextGaussian() * deviation;
            value = random.nextDouble() < specks ? random.nextInt(256) : value;
            int shade = (int) Math.clamp(value, 0, 255);
            pixels[i] = shade << 16 | shade << 8 | Math.max(0, shade - 12);
        }
        return this;
    }

    /// The lid of the scanner beside the paper.
    public ScannedPage lid(int width) {
        Graphics2D on = turned(0);
        on.setColor(Color.BLACK);
        on.fillRect(0, 0, width, image.getHeight());
        on.fillRect(0, 0, image.getWidth(), width / 2);
        on.dispose();
        return this;
    }

    public BufferedImage image() {
        return image;
    }

    public PagePicture picture() {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        return new PagePicture(width, height, argb);
    }
}

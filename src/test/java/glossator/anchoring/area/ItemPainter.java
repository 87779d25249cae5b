package glossator.anchoring.area;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Draws what is on a page: print of words of the sample article and of made-up ones, hands,
/// tables, forms, photographs of hills and clouds, charts and stamps.
final class ItemPainter {
    private static final List<String> WORDS = words();
    private static final String[] SYLLABLES = {
        "ba", "ke", "lin", "tor", "mu", "sa", "ri", "fen", "do", "gal", "pe", "ost", "una", "wir",
        "che", "ny"
    };

    private final Graphics2D g;
    private final Random random;
    private final Rectangle2D box;

    private ItemPainter(Graphics2D g, Item item) {
        this.g = g;
        random = new Random(item.seed());
        box = item.box();
    }

    private static List<String> words() {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            Path article = files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return Stream.of(Files.readString(article).split("\\s+"))
                    .filter(w -> w.chars().allMatch(c -> c > 32 && c < 127))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void paint(Graphics2D g, Item item) {
        var painter = new ItemPainter(g, item);
        g.setColor(new Color(30, 30, 30));
        switch (item.kind()) {
            case TEXT -> painter.text(10.0 + (int) (item.seed() % 2), 0);
            case HEADING -> painter.heading();
            case TABLE -> painter.table();
            case PHOTO -> painter.photo();
            case CHART -> painter.chart();
            case HANDWRITING -> painter.handwriting(26);
            case FORM -> painter.form();
            case ENTRIES -> painter.entries();
            case STAMP -> painter.stamp();
        }
    }

    private String word() {
        if (random.nextBoolean()) {
            return WORDS.get(random.nextInt(WORDS.size()));
        }
        var word = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private String number() {
        return String.valueOf(random.nextInt(10, 100_000));
    }

    private void text(double size, double slant) {
        double y = box.getY() + size;
        while (y < box.getMaxY()) {
            double x = box.getX() + (random.nextInt(7) == 0 ? 14 : 0);
            boolean last = random.nextInt(7) == 0;
            double end = last ? box.getX() + box.getWidth() * random.nextDouble() : box.getMaxX();
            String word = word();
            while (x + Glyphs.width(word, size) < end) {
                Glyphs.draw(g, word, x, y, size, slant);
                x += Glyphs.width(word + " ", size);
                word = word();
            }
            y += size * 1.25;
        }
    }

    private void heading() {
        double size = Math.min(22, box.getHeight() * 0.7);
        String text = word() + " " + word() + " " + word();
        Glyphs.draw(g, text, box.getX(), box.getY() + size, size, 0);
        g.setStroke(new BasicStroke(1.2f));
        g.draw(new Line2D.Double(box.getX(), box.getMaxY(), box.getMaxX(), box.getMaxY()));
    }

    private void table() {
        g.setStroke(new BasicStroke(0.6f));
        int columns = 3 + random.nextInt(4);
        double step = box.getWidth() / columns;
        double row = 16;
        for (double y = box.getY(); y <= box.getMaxY() - row; y += row) {
            g.draw(new Line2D.Double(box.getX(), y, box.getMaxX(), y));
            for (int c = 0; c < columns; c++) {
                String cell = c == 0 ? word() : number();
                Glyphs.draw(g, cell, box.getX() + c * step + 3, y + 11, 9, 0);
            }
        }
        for (int c = 0; c <= columns; c++) {
            double x = box.getX() + c * step;
            g.draw(new Line2D.Double(x, box.getY(), x, box.getMaxY()));
        }
    }

    private static Color gray(double shade) {
        float value = (float) Math.clamp(shade, 0, 1);
        return new Color(value, value, value);
    }

    /// Hills and clouds: waves of several lengths, darker below, with a few dark shapes; the same
    /// wherever on a page it is.
    private void photo() {
        double[][] waves = new double[9][];
        for (int i = 0; i < waves.length; i++) {
            double length = 12 * Math.pow(1.6, i % 7);
            double angle = random.nextDouble() * Math.PI;
            waves[i] = new double[] {
                Math.cos(angle) / length, Math.sin(angle) / length, random.nextDouble() * 6, 0.09
            };
        }
        Shape clip = g.getClip();
        g.clip(box);
        double cell = 3;
        for (double y = box.getY(); y < box.getMaxY(); y += cell) {
            for (double x = box.getX(); x < box.getMaxX(); x += cell) {
                double shade = 0.75 - 0.4 * (y - box.getY()) / box.getHeight();
                double along = x - box.getX();
                double below = y - box.getY();
                for (double[] w : waves) {
                    shade += w[3] * Math.sin(6.28 * (along * w[0] + below * w[1]) + w[2]);
                }
                g.setColor(gray(shade + 0.05 * random.nextGaussian()));
                g.fill(new Rectangle2D.Double(x, y, cell + 0.4, cell + 0.4));
            }
        }
        for (int i = 0; i < 7; i++) {
            double size = box.getHeight() * (0.05 + 0.15 * random.nextDouble());
            g.setColor(gray(0.1 + 0.6 * random.nextDouble()));
            double x = box.getX() + random.nextDouble() * box.getWidth();
            double y = box.getY() + random.nextDouble() * box.getHeight();
            g.fill(new Ellipse2D.Double(x, y, size, size * (0.5 + random.nextDouble())));
        }
        g.setClip(clip);
    }

    private void chart() {
        g.setStroke(new BasicStroke(0.8f));
        g.draw(box);
        int bars = 5 + random.nextInt(8);
        double step = box.getWidth() / bars;
        for (int i = 0; i < bars; i++) {
            double height = box.getHeight() * (0.1 + 0.75 * random.nextDouble());
            g.setColor(gray(0.2 + 0.5 * random.nextDouble()));
            double x = box.getX() + (i + 0.2) * step;
            g.fill(new Rectangle2D.Double(x, box.getMaxY() - height, 0.6 * step, height));
            g.setColor(Color.BLACK);
            Glyphs.draw(g, number(), x, box.getMaxY() - height - 3, 7, 0);
        }
    }

    private void handwriting(double line) {
        g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(gray(0.15 + 0.25 * random.nextDouble()));
        for (double y = box.getY() + line * 0.7; y < box.getMaxY(); y += line) {
            hand(box.getX() + 10 * random.nextDouble(), y, box.getMaxX() - 30, line * 0.22);
        }
    }

    private void hand(double from, double y, double end, double height) {
        double x = from;
        while (x < end) {
            var path = new Path2D.Double();
            path.moveTo(x, y);
            for (int i = 3 + random.nextInt(7); i > 0; i--) {
                double up = random.nextInt(4) == 0 ? 2.2 : 1;
                double down = random.nextInt(6) == 0 ? 1.5 : 0;
                double wide = height * (0.6 + random.nextDouble());
                path.curveTo(
                        x + wide,
                        y - up * height * 1.5,
                        x - wide * 0.3,
                        y + down * height * 2,
                        x + wide,
                        y + height * (random.nextDouble() - 0.5) * 0.4);
                x += wide;
            }
            g.draw(path);
            x += height * 2;
        }
    }

    /// What is printed on every sheet.
    private void form() {
        g.setStroke(new BasicStroke(0.7f));
        for (double y = box.getY() + 14; y < box.getMaxY(); y += 34) {
            for (int half = 0; half < 2; half++) {
                double x = box.getX() + half * box.getWidth() / 2;
                Glyphs.draw(g, word() + " " + word(), x, y, 8, 0);
                g.draw(new Rectangle2D.Double(x, y + 3, box.getWidth() / 2 - 12, 18));
            }
        }
    }

    /// What was written into a form, in its boxes.
    private void entries() {
        boolean typed = random.nextBoolean();
        g.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (double y = box.getY() + 14; y < box.getMaxY(); y += 34) {
            for (int half = 0; half < 2; half++) {
                double x = box.getX() + half * box.getWidth() / 2 + 4;
                if (random.nextInt(5) == 0) {
                    continue;
                }
                if (typed) {
                    Glyphs.draw(g, word() + " " + number(), x, y + 16, 11, 0);
                } else {
                    hand(x, y + 15, x + 40 + random.nextDouble() * 130, 5);
                }
            }
        }
    }

    private void stamp() {
        var before = g.getTransform();
        g.rotate((random.nextDouble() - 0.5) * 0.5, box.getCenterX(), box.getCenterY());
        g.setStroke(new BasicStroke(2.4f));
        g.setColor(gray(0.25 + 0.2 * random.nextDouble()));
        g.draw(
                random.nextBoolean()
                        ? new Ellipse2D.Double(
                                box.getX(), box.getY(), box.getWidth(), box.getHeight())
                        : box);
        String text = word().toUpperCase(java.util.Locale.ROOT);
        double size =
                Math.min(0.35 * box.getHeight(), 0.7 * box.getWidth() / Glyphs.width(text, 1));
        Glyphs.draw(
                g, text, box.getX() + 0.15 * box.getWidth(), box.getCenterY() + size / 3, size, 0);
        Glyphs.draw(
                g, number(), box.getX() + 0.35 * box.getWidth(), box.getMaxY() - 5, size * 0.5, 0);
        g.setTransform(new AffineTransform(before));
    }
}

package glossator.ui.tour;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.management.ObjectName;

/// The memory of this process and those it has started, every second: the proportional set size as
/// Linux counts it, and the heap in use.
final class MemoryCurve implements AutoCloseable {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 420;
    private static final int MARGIN = 50;

    /// @param seconds since the beginning
    /// @param pss of all processes, in MiB
    /// @param heap in use, in MiB
    private record Point(double seconds, double pss, double heap) {}

    private record Note(String words, Point at) {}

    private final Path folder;
    private final long begun = System.nanoTime();
    private final List<Point> points = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /// @param folder for the results
    MemoryCurve(Path folder) {
        this.folder = folder;
        var _ = clock.scheduleAtFixedRate(this::add, 0, 1, TimeUnit.SECONDS);
    }

    private synchronized void add() {
        points.add(now());
    }

    private Point now() {
        var runtime = Runtime.getRuntime();
        return new Point(
                (System.nanoTime() - begun) / 1e9,
                pss() / 1024.0,
                (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
    }

    /// In KiB.
    private static long pss() {
        var self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .mapToLong(process -> pss(process.pid()))
                .sum();
    }

    private static long pss(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // It has ended, or this is not Linux.
        }
    }

    /// Remembers how much it is at this moment, and prints it.
    synchronized void note(String words) {
        Point at = now();
        points.add(at);
        notes.add(new Note(words, at));
        System.out.printf(
                Locale.ROOT,
                "%-20s %6.0f s  %5.0f MiB, of which heap in use %4.0f%n",
                words,
                at.seconds(),
                at.pss(),
                at.heap());
    }

    /// Writes what is in the heap, without what nothing refers to; nothing in a virtual machine
    /// that cannot tell, as that of an image.
    void histogram(String file) throws Exception {
        var server = ManagementFactory.getPlatformMBeanServer();
        var name = new ObjectName("com.sun.management:type=DiagnosticCommand");
        // Java does not know its commands before it has been asked for them.
        var commands = Objects.requireNonNull(server.getMBeanInfo(name)).getOperations();
        if (Stream.of(commands).noneMatch(one -> one.getName().equals("gcClassHistogram"))) {
            return;
        }
        Object lines =
                server.invoke(name, "gcClassHistogram", new Object[] {new String[0]}, new String[] {
                    String[].class.getName()
                });
        try (var reader = new BufferedReader(new java.io.StringReader(lines.toString()))) {
            Files.write(folder.resolve(file), reader.lines().limit(60).toList());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        clock.shutdownNow();
        var lines = new ArrayList<String>();
        lines.add("seconds,pss_mib,heap_mib");
        points.forEach(p -> lines.add(
                String.format(Locale.ROOT, "%.1f,%.0f,%.0f", p.seconds(), p.pss(), p.heap())));
        Files.write(folder.resolve("memory.csv"), lines);
        draw(folder.resolve("memory.png"));
    }

    private void draw(Path file) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, WIDTH, HEIGHT);
        on.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        double most = points.stream().mapToDouble(Point::pss).max().orElse(1);
        double top = 100 * Math.ceil((most + 1) / 100);
        double end = Math.max(1, points.getLast().seconds());
        grid(on, top, end);
        curve(
                on,
                new Color(0x1565C0),
                points.stream().map(p -> new double[] {p.seconds(), p.pss()}),
                top,
                end);
        curve(
                on,
                new Color(0x9E9E9E),
                points.stream().map(p -> new double[] {p.seconds(), p.heap()}),
                top,
                end);
        on.setColor(Color.BLACK);
        for (Note note : notes) {
            int x = (int) x(note.at().seconds(), end);
            on.drawLine(x, MARGIN / 2, x, HEIGHT - MARGIN);
            String words = note.words() + " " + Math.round(note.at().pss());
            int width = on.getFontMetrics().stringWidth(words);
            on.drawString(words, Math.min(x + 4, WIDTH - width - 4), MARGIN / 2);
        }
        on.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private static void grid(Graphics2D on, double top, double end) {
        for (int mib = 0; mib <= top; mib += 100) {
            int y = (int) y(mib, top);
            on.setColor(new Color(0xDDDDDD));
            on.drawLine(MARGIN, y, WIDTH - 10, y);
            on.setColor(Color.DARK_GRAY);
            on.drawString(mib + " MiB", 4, y - 2);
        }
        double step = Math.max(1, Math.ceil(end / 600)) * 60;
        for (double at = 0; at <= end; at += step) {
            on.drawString(Math.round(at / 60) + " min", (int) x(at, end), HEIGHT - MARGIN / 2);
        }
    }

    private static void curve(
            Graphics2D on, Color color, Stream<double[]> values, double top, double end) {
        var path = new Path2D.Double();
        values.forEach(v -> {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x(v[0], end), y(v[1], top));
            } else {
                path.lineTo(x(v[0], end), y(v[1], top));
            }
        });
        on.setColor(color);
        on.setStroke(new BasicStroke(1.6f));
        on.draw(path);
        on.setStroke(new BasicStroke(1));
    }

    private static double x(double seconds, double end) {
        return MARGIN + seconds / end * (WIDTH - MARGIN - 10);
    }

    private static double y(double mib, double top) {
        return HEIGHT - MARGIN - mib / top * (HEIGHT - MARGIN * 1.5);
    }
}

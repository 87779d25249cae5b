package glossator.measure;

import glossator.format.Formats;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How many pages of PDFs are read in a second, in turns with `pdftotext` and `mutool` where they
/// are installed: of all files together that have some pages, of the longest, and of the slowest.
final class PageSpeedTable {
    private static final int ROUNDS = 3;
    private static final int FEWEST_PAGES = 10;
    private static final double SECOND = 1e9;

    private final PrintStream out;

    PageSpeedTable(PrintStream out) {
        this.out = out;
    }

    /// What was measured of one file, the best of the rounds in seconds.
    private static final class Row {
        private final Path file;
        private final int pages;
        private final double first;
        private double ours;
        private double poppler = Double.MAX_VALUE;
        private double mutool = Double.MAX_VALUE;

        Row(Path file, int pages, double first) {
            this.file = file;
            this.pages = pages;
            this.first = first;
            ours = first;
        }

        void measure(boolean withPoppler, boolean withMutool) throws IOException {
            SourceFile source = SourceFile.read(file);
            ours = Math.min(ours, seconds(() -> Formats.read(source)));
            if (withPoppler) {
                poppler = Math.min(poppler, seconds(() -> Poppler.text(file)));
            }
            if (withMutool) {
                mutool = Math.min(mutool, seconds(() -> Mutool.text(file)));
            }
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / SECOND;
    }

    void print(List<Path> folders) throws IOException {
        List<Row> rows = firstRound(folders);
        if (rows.isEmpty()) {
            return;
        }
        boolean poppler = Poppler.version().isPresent();
        boolean mutool = Mutool.version().isPresent();
        for (int i = 0; i < ROUNDS; i++) {
            for (Row row : rows) {
                row.measure(poppler, mutool);
            }
        }
        out.println("| PDFs | files | pages | read first | best | `pdftotext` | `mutool` |");
        out.println("|---|---:|---:|---:|---:|---:|---:|");
        List<Row> mixed = rows.stream().filter(r -> r.pages >= FEWEST_PAGES).toList();
        if (!mixed.isEmpty()) {
            line("with " + FEWEST_PAGES + " pages or more", mixed);
        }
        rows.stream()
                .max(Comparator.comparingInt(r -> r.pages))
                .ifPresent(r -> line("the longest, `" + r.file.getFileName() + "`", List.of(r)));
        rows.stream()
                .max(Comparator.comparingDouble(r -> r.ours))
                .ifPresent(r -> line("the slowest, `" + r.file.getFileName() + "`", List.of(r)));
        long slow = rows.stream().filter(r -> r.ours > 3).count();
        out.printf(Locale.ROOT, "%n%d of %d files took longer than 3 s.%n%n", slow, rows.size());
    }

    private static List<Row> firstRound(List<Path> folders) throws IOException {
        var rows = new ArrayList<Row>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(f -> f.toString().endsWith(".pdf")).toList()) {
                    Row row = read(file);
                    if (row != null) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    private static @Nullable Row read(Path file) throws IOException {
        SourceFile source = SourceFile.read(file);
        long start = System.nanoTime();
        try {
            int pages = Formats.read(source).pages().size();
            return new Row(file, pages, (System.nanoTime() - start) / SECOND);
        } catch (Refusal e) {
            return null;
        }
    }

    private void line(String what, List<Row> rows) {
        int pages = rows.stream().mapToInt(r -> r.pages).sum();
        out.printf(
                Locale.ROOT,
                "| %s | %d | %,d | %s | %s | %s | %s |%n",
                what,
                rows.size(),
                pages,
                rate(pages, rows.stream().mapToDouble(r -> r.first).sum()),
                rate(pages, rows.stream().mapToDouble(r -> r.ours).sum()),
                rate(pages, rows.stream().mapToDouble(r -> r.poppler).sum()),
                rate(pages, rows.stream().mapToDouble(r -> r.mutool).sum()));
    }

    /// Pages in a second; a dash for a program that is not installed.
    private static String rate(int pages, double seconds) {
        return seconds >= Double.MAX_VALUE / 2
                ? "–"
                : String.format(Locale.ROOT, "%,.0f/s", pages / seconds);
    }
}

package glossator.measure;

import glossator.format.Formats;
import glossator.format.SourceFile;
import glossator.library.ImportResult;
import glossator.library.Library;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// How fast the largest PDF and the largest EPUB are read, beside programs that take out the bare
/// text, and how fast they are opened once they are in the library.
final class SpeedTable {
    private static final int ROUNDS = 5;
    private static final double MEGABYTE = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PrintStream out;

    SpeedTable(PrintStream out) {
        this.out = out;
    }

    /// Something that is timed.
    private interface Work {
        void run() throws IOException;
    }

    void print(List<Path> folders, Path work) throws IOException {
        Path pdf = largest(folders, ".pdf");
        Path epub = largest(folders, ".epub");
        out.println("| what | seconds | its work | speed | beside |");
        out.println("|---|---:|---:|---:|---|");
        if (pdf != null) {
            pdf(pdf);
        }
        if (epub != null) {
            epub(epub);
        }
        for (Path file : Stream.of(pdf, epub).filter(java.util.Objects::nonNull).toList()) {
            reopened(work.resolve("speed"), file);
        }
        out.println();
    }

    private static @org.jspecify.annotations.Nullable Path largest(
            List<Path> folders, String ending) throws IOException {
        Path found = null;
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(f -> f.toString().endsWith(ending)).toList()) {
                    found = found == null || Files.size(file) > Files.size(found) ? file : found;
                }
            }
        }
        return found;
    }

    /// Seconds by the clock, and those in which the thread worked.
    private record Time(double clock, double work) {}

    /// The best of some rounds: the machine has other things to do as well.
    private static Time best(Work work) throws IOException {
        double clock = Double.MAX_VALUE;
        double worked = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long before = THREADS.getCurrentThreadCpuTime();
            work.run();
            worked = Math.min(worked, (THREADS.getCurrentThreadCpuTime() - before) / 1e9);
            clock = Math.min(clock, (System.nanoTime() - start) / 1e9);
        }
        return new Time(clock, worked);
    }

    private void pdf(Path file) throws IOException {
        SourceFile original = SourceFile.read(file);
        Time ours = best(() -> Formats.read(original));
        int pages = Formats.read(original).document().pages().size();
        String beside = "";
        if (Poppler.version().isPresent()) {
            Time theirs = best(() -> Poppler.text(file));
            beside = String.format(
                    Locale.ROOT,
                    "%.2f s by `pdftotext`: %.1f times as long by the clock",
                    theirs.clock(),
                    ours.clock() / theirs.clock());
        }
        row("PDF of " + pages + " pages, read", ours, pages / ours.clock(), "pages/s", beside);
    }

    private void epub(Path file) throws IOException {
        SourceFile original = SourceFile.read(file);
        Time ours = best(() -> Formats.read(original));
        Time theirs = best(() -> dump(file));
        double size = Files.size(file) / MEGABYTE;
        double text = Formats.read(original).document().text().length() / MEGABYTE;
        String beside = String.format(
                Locale.ROOT,
                "%.2f s to unpack it and take the text by jsoup: %.1f times as long by the"
                        + " clock, %.1f times the work",
                theirs.clock(),
                ours.clock() / theirs.clock(),
                ours.work() / theirs.work());
        row(
                String.format(
                        Locale.ROOT, "EPUB of %.1f MB, %.1f million characters, read", size, text),
                ours,
                size / ours.clock(),
                "MB/s",
                beside);
    }

    /// The bare text of a book without knowing what a book is.
    private static int dump(Path file) throws IOException {
        int length = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().matches(".*\\.x?html?")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        String markup = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        length += Jsoup.parse(markup, "", Parser.xmlParser())
                                .text()
                                .length();
                    }
                }
            }
        }
        return length;
    }

    /// What is opened from a library is never parsed: the file itself is gone here.
    private void reopened(Path folder, Path file) throws IOException {
        long start = System.nanoTime();
        ImportResult result;
        try (Library library = Library.open(folder)) {
            result = library.add(file, Formats::read);
            Files.delete(library.original(result.source().edition()));
        }
        double adding = (System.nanoTime() - start) / 1e9;
        Time opening = best(() -> open(folder, result));
        row(
                file.getFileName().toString().replaceFirst(".*\\.", "").toUpperCase(Locale.ROOT)
                        + ", library and document opened with the original file taken away",
                opening,
                1 / opening.clock(),
                "a second",
                String.format(Locale.ROOT, "%.1f s to add it", adding));
    }

    private static void open(Path folder, ImportResult result) {
        try (Library library = Library.open(folder)) {
            library.document(result.source().edition());
        }
    }

    private void row(String what, Time time, double speed, String unit, String beside) {
        out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %,.1f %s | %s |%n",
                what,
                time.clock(),
                time.work(),
                speed,
                unit,
                beside);
    }
}

package glossator.copies;

import glossator.copies.LibraryCopies.Added;
import glossator.exchange.CopyProof;
import glossator.exchange.LossReport;
import glossator.exchange.copy.NativeExporter;
import glossator.exchange.typeset.WordExporter;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.Library;
import glossator.message.Refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// Long books with ten thousand marks: the file is written, read again and proved.
final class BooksTable {
    private static final int MARKS = 10_000;

    private final PrintStream out;

    BooksTable(PrintStream out) {
        this.out = out;
    }

    void print(Path books, Path work) throws IOException {
        out.println(
                "| book | marks | proven | seconds to write | its work | seconds with the proof |"
                        + " bytes before | growth | bytes a mark |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        List<Path> files;
        try (Stream<Path> all = Files.walk(books)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (Library library = Library.open(work.resolve("books"))) {
            var copies = new LibraryCopies(library);
            for (Path file : files) {
                SourceFile book = SourceFile.read(file);
                row(copies, book);
                if (file.toString().endsWith(".txt")) {
                    row(copies, word(copies, book));
                }
            }
        }
        out.println();
    }

    /// The same text as a Word document.
    private static SourceFile word(LibraryCopies copies, SourceFile book) throws IOException {
        Added added = copies.add(book, Formats.read(book));
        byte[] bytes = copies.export(added, new WordExporter(UUID::randomUUID));
        return new SourceFile(book.name().replaceFirst("\\.\\w+$", ".docx"), bytes, null);
    }

    private void row(LibraryCopies copies, SourceFile book) throws IOException {
        ImportedDocument read = Formats.read(book);
        Added added = copies.add(book, read);
        copies.annotate(added, MARKS, 1);
        var exporter = new TimedExport(copies, added);
        try {
            exporter.run();
        } catch (Refusal refusal) {
            out.println("| `" + book.name() + "` | " + refusal.getMessage() + " | | | | | | | |");
            return;
        }
        CopyProof proof = exporter.report.proof();
        int growth = exporter.size - book.bytes().length;
        out.printf(
                Locale.ROOT,
                "| `%s` | %,d | %s | %.1f | %.1f | %.1f | %,d | %,d | %,d |%n",
                book.name(),
                MARKS,
                proof == null ? "no" : String.format(Locale.ROOT, "%,d", proof.proven()),
                exporter.writing,
                exporter.work,
                exporter.whole,
                book.bytes().length,
                growth,
                growth / MARKS);
        exporter.report.losses().forEach(l -> Findings.add(book.name() + ": " + l.what()));
        if (proof != null) {
            proof.undeclared().stream()
                    .limit(5)
                    .forEach(d -> Findings.add(book.name() + ": " + d.kind() + " " + d.about()));
        }
    }

    /// Runs twice: first what the user waits for, then the writing alone.
    private static final class TimedExport {
        private final LibraryCopies copies;
        private final Added added;
        private LossReport report = new LossReport(0, List.of());
        private int size;
        private double writing;
        private double work;
        private double whole;

        private TimedExport(LibraryCopies copies, Added added) {
            this.copies = copies;
            this.added = added;
        }

        private void run() throws IOException {
            var bytes = new ByteArrayOutputStream();
            long start = System.nanoTime();
            report = copies.export(added, new NativeExporter(UUID::randomUUID), bytes);
            whole = (System.nanoTime() - start) / 1e9;
            size = bytes.size();
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            start = System.nanoTime();
            copies.write(added, report);
            writing = (System.nanoTime() - start) / 1e9;
            work = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        }
    }
}

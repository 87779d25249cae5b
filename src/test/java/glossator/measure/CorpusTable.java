package glossator.measure;

import glossator.document.Document;
import glossator.format.Formats;
import glossator.library.ImportResult;
import glossator.library.Library;
import glossator.message.Refusal;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every file below some folders, added to a library as the program does it: read or refused, how
/// long it took and how much of the heap was in use at most.
final class CorpusTable {
    private static final double SECOND = 1e9;
    private static final int LARGE = 20 << 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    CorpusTable(PrintStream out) {
        this.out = out;
    }

    /// @param work seconds in which the thread worked: on a busy machine less than it took
    /// @param refusal the sentence, empty where it was read
    /// @param fault what should never be thrown, empty where nothing was
    private record Row(
            String name,
            String kind,
            long size,
            double seconds,
            double work,
            int blocks,
            int characters,
            long heap,
            String refusal,
            String fault) {
        boolean late(double needed) {
            return needed > (size > LARGE ? 60 : 10);
        }
    }

    void run(List<Path> folders, Path work) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Library library = Library.open(work.resolve("library"))) {
            int before = count(temporary);
            for (Path folder : folders) {
                for (Path file : files(folder)) {
                    rows.add(add(library, file));
                }
            }
            summary(count(temporary) - before);
        }
        refusals();
        list(work.resolve("files.md"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static int count(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return (int) all.count();
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private static Row add(Library library, Path file) throws IOException {
        Heap heap = Heap.watched();
        long start = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        String refusal = "";
        String fault = "";
        int blocks = 0;
        int characters = 0;
        String kind = ending(file);
        try {
            ImportResult result = library.add(file, Formats::read);
            Document document = library.document(result.source().edition());
            kind = library.editions(result.source().id()).getLast().format();
            blocks = document.blocks().size();
            characters = document.text().length();
        } catch (Refusal e) {
            refusal = e.sentence();
        } catch (Throwable e) {
            fault = e.toString();
            e.printStackTrace();
        }
        double seconds = (System.nanoTime() - start) / SECOND;
        double work = (THREADS.getCurrentThreadCpuTime() - worked) / SECOND;
        String name = file.getFileName().toString();
        return new Row(
                name,
                kind,
                Files.size(file),
                seconds,
                work,
                blocks,
                characters,
                heap.most() >> 20,
                refusal.replace(name, "NAME"),
                fault);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private void summary(int left) {
        Map<String, List<Row>> kinds = new TreeMap<>();
        rows.forEach(r -> kinds.computeIfAbsent(r.kind, _ -> new ArrayList<>()).add(r));
        out.println(
                "| kind | files | read | refused | characters | seconds, all | slowest | its work | most"
                        + " heap, MB |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        kinds.forEach(this::line);
        line("all", rows);
        out.println();
        out.printf(
                Locale.ROOT,
                "%,d files; %d took longer than they may by the clock, %d by the work of the thread;"
                        + " %d ended in an error that is no refusal; %d temporary files were"
                        + " left.%n%n",
                rows.size(),
                rows.stream().filter(r -> r.late(r.seconds)).count(),
                rows.stream().filter(r -> r.late(r.work)).count(),
                rows.stream().filter(r -> !r.fault.isEmpty()).count(),
                left);
    }

    private void line(String kind, List<Row> some) {
        out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %.1f | %.1f | %.1f | %,d |%n",
                kind,
                some.size(),
                some.stream()
                        .filter(r -> r.refusal.isEmpty() && r.fault.isEmpty())
                        .count(),
                some.stream().filter(r -> !r.refusal.isEmpty()).count(),
                some.stream().mapToLong(Row::characters).sum(),
                some.stream().mapToDouble(Row::seconds).sum(),
                some.stream().mapToDouble(Row::seconds).max().orElse(0),
                some.stream().mapToDouble(Row::work).max().orElse(0),
                some.stream().mapToLong(Row::heap).max().orElse(0));
    }

    private void refusals() {
        Map<String, Integer> counts = new TreeMap<>();
        rows.stream()
                .filter(r -> !r.refusal.isEmpty())
                .forEach(r -> counts.merge(r.refusal, 1, Integer::sum));
        out.println("| files | what is said |");
        out.println("|---:|---|");
        counts.forEach((sentence, count) -> out.printf("| %d | %s |%n", count, sentence));
        out.println();
    }

    /// Every file, for those who look into one.
    private void list(Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "| file | kind | bytes | seconds | work | blocks | characters | heap, MB | refused |");
        lines.add("|---|---|---:|---:|---:|---:|---:|---:|---|");
        for (Row r : rows) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.2f | %.2f | %d | %d | %d | %s%s |",
                    r.name,
                    r.kind,
                    r.size,
                    r.seconds,
                    r.work,
                    r.blocks,
                    r.characters,
                    r.heap,
                    r.refusal,
                    r.fault));
        }
        Files.write(file, lines);
        out.println("Each file by itself: " + file.getFileName() + " in the folder of the run.");
        out.println();
    }
}

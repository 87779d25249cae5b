package glossator.measure;

import glossator.document.Document;
import glossator.format.Formats;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Spaces between words: papers whose gaps are known, and files of others where `pdftotext` and
/// `mutool` say the same.
final class GapTable {
    private final PrintStream out;
    private final boolean poppler = Poppler.version().isPresent();
    private final boolean mutool = Mutool.version().isPresent();

    GapTable(PrintStream out) {
        this.out = out;
    }

    void print() {
        out.println("Beside " + Poppler.version().orElse("no pdftotext") + " and "
                + Mutool.version().orElse("no mutool") + ".");
        out.println();
        out.println("| paper | gaps | ours | `pdftotext` | `mutool` |");
        out.println("|---|---:|---:|---:|---:|");
        List<Paper> papers = Stream.of(GapPapers.all(), Papers.all(), HardPapers.all())
                .flatMap(List::stream)
                .toList();
        Gaps.Count[] sums = {Gaps.Count.NONE, Gaps.Count.NONE, Gaps.Count.NONE};
        for (Paper paper : papers) {
            Gaps truth = Gaps.of(String.join("\n", paper.flows()));
            Gaps.Count[] counts = {
                truth.compare(Gaps.of(OrderTable.ours(paper))),
                poppler ? truth.compare(Gaps.of(Poppler.text(paper.pdf()))) : Gaps.Count.NONE,
                mutool ? truth.compare(Gaps.of(Mutool.text(paper.pdf()))) : Gaps.Count.NONE
            };
            for (int i = 0; i < sums.length; i++) {
                sums[i] = sums[i].plus(counts[i]);
            }
            line(paper.name(), counts);
        }
        line("all", sums);
        out.println();
    }

    private void line(String name, Gaps.Count... counts) {
        out.printf(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %s |%n",
                name,
                counts[0].gaps(),
                cell(counts[0]),
                poppler ? cell(counts[1]) : "skipped",
                mutool ? cell(counts[2]) : "skipped");
    }

    /// Lost and added for a thousand gaps.
    private static String cell(Gaps.Count count) {
        double of = Math.max(1, count.gaps()) / 1000.0;
        return String.format(Locale.ROOT, "%.1f / %.1f", count.lost() / of, count.added() / of);
    }

    /// The PDFs below some folders, where both other programs agree; how each differs is written to
    /// `list`.
    void compare(List<Path> folders, Path list) throws IOException {
        if (!poppler || !mutool) {
            out.println("Files of others need pdftotext and mutool.");
            return;
        }
        var lines = new ArrayList<String>();
        Gaps.Count sum = Gaps.Count.NONE;
        int files = 0;
        for (Path folder : folders) {
            for (Path file : pdfs(folder)) {
                Gaps witness = Gaps.of(Mutool.text(file));
                Gaps agreed = Gaps.of(Poppler.text(file));
                Gaps ours = Gaps.of(ours(file));
                Gaps.Count count = agreed.compare(ours, witness);
                sum = sum.plus(count);
                files += count.gaps() > 0 ? 1 : 0;
                lines.add(file.getFileName() + " " + count);
                agreed.differences(ours, witness).forEach(d -> lines.add("  " + d));
            }
        }
        Files.write(list, lines);
        out.printf(
                Locale.ROOT,
                "%,d files with %,d gaps in which both agree: %,d lost (%.2f of a thousand), %,d added"
                        + " (%.2f of a thousand). Each by itself: %s in the folder of the run.%n%n",
                files,
                sum.gaps(),
                sum.lost(),
                1000.0 * sum.lost() / Math.max(1, sum.gaps()),
                sum.added(),
                1000.0 * sum.added() / Math.max(1, sum.gaps()),
                list.getFileName());
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private static String ours(Path file) throws IOException {
        try {
            var source =
                    new SourceFile(file.getFileName().toString(), Files.readAllBytes(file), null);
            Document document = Formats.read(source).document();
            return Words.shown(document);
        } catch (Refusal e) {
            return "";
        }
    }
}

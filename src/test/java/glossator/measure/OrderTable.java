package glossator.measure;

import glossator.format.Formats;
import glossator.format.SourceFile;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Order of reading: papers whose words are known, read by us and by `pdftotext`.
final class OrderTable {
    private final PrintStream out;
    private final Optional<String> judge = Poppler.version();

    OrderTable(PrintStream out) {
        this.out = out;
    }

    void print() {
        out.println(judge.map(v -> "Beside " + v + ".").orElse("pdftotext is not installed."));
        out.println();
        table(Papers.all());
        out.println();
        table(HardPapers.all());
        out.println();
    }

    private void table(List<Paper> papers) {
        out.println("| paper | words | ours | `pdftotext` | `pdftotext -layout` |");
        out.println("|---|---:|---:|---:|---:|");
        for (Paper paper : papers) {
            int words = paper.flows().stream().mapToInt(f -> Words.of(f).size()).sum();
            out.printf(
                    "| %s | %,d | %s | %s | %s |%n",
                    paper.name(),
                    words,
                    cell(paper.score(ours(paper))),
                    judge.map(_ -> cell(paper.score(Poppler.text(paper.pdf())))).orElse("skipped"),
                    judge.map(_ -> cell(paper.score(Poppler.text(paper.pdf(), "-layout"))))
                            .orElse("skipped"));
        }
    }

    static String ours(Paper paper) {
        var original = new SourceFile("paper.pdf", paper.pdf(), null);
        return Words.shown(Formats.read(original).document());
    }

    private static String cell(Paper.Score score) {
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f / %.1f",
                100 * score.ordered(),
                100 * score.kept(),
                100 * score.added());
    }
}

package glossator.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// qpdf, mutool and poppler.
final class PdfJudges {
    private final JudgesTable table;
    private final Path folder;
    private final List<PdfPair> pairs = new ArrayList<>();

    PdfJudges(JudgesTable table, Path folder) {
        this.table = table;
        this.folder = folder;
    }

    void judge(int sets) throws IOException {
        for (AnnotatedCopy copy : JudgedCopies.of(Samples.pdf(), sets)) {
            String name = "pdf" + pairs.size();
            pairs.add(new PdfPair(
                    copy,
                    Files.write(folder.resolve(name + ".pdf"), copy.original().bytes()),
                    Files.write(folder.resolve(name + "-copy.pdf"), copy.copy().bytes())));
        }
        boolean mutool = Program.isThere("mutool");
        table.row(
                "qpdf",
                Program.isThere("qpdf"),
                "PDF: copies without an error, nor more warnings than the original",
                () -> sum(this::check));
        if (mutool) {
            for (int i = 0; i < pairs.size(); i++) {
                pairs.set(i, pairs.get(i).listed(folder));
            }
        }
        table.row("mutool", mutool, "PDF: annotations that it lists", () -> sum(PdfPair::listing));
        table.row(
                "mutool",
                mutool,
                "PDF: passages, the words beneath which are the quote (98 % of the glyphs)",
                () -> sum(PdfPair::words));
        boolean poppler = Program.isThere("pdftotext") && Program.isThere("pdftoppm");
        table.row("poppler", poppler, "PDF: copies with the same text", () -> sum(this::text));
        table.row(
                "poppler, mutool",
                poppler && mutool,
                "PDF: pages that look the same but for the annotations",
                () -> sum(pair -> RenderedPages.compare(pair, folder)));
    }

    /// What is said of one copy.
    private interface One {
        Verdict of(PdfPair pair) throws IOException;
    }

    private Verdict sum(One one) throws IOException {
        Verdict all = Verdict.NONE;
        for (PdfPair pair : pairs) {
            Verdict verdict = one.of(pair);
            all = all.plus(verdict);
        }
        return all;
    }

    private Verdict check(PdfPair pair) throws IOException {
        Program.Answer before = Program.run(folder, "qpdf", "--check", pair.original());
        Program.Answer after = Program.run(folder, "qpdf", "--check", pair.copy());
        boolean right = after.status() == 0
                || (after.status() == before.status() && warnings(after) <= warnings(before));
        if (!right) {
            Findings.add("qpdf: " + after.out() + after.errors());
        }
        return Verdict.of(right);
    }

    private static long warnings(Program.Answer answer) {
        return answer.errors().lines().filter(line -> line.contains("WARNING")).count();
    }

    private Verdict text(PdfPair pair) throws IOException {
        String before = Program.run(folder, "pdftotext", pair.original(), "-").out();
        String after = Program.run(folder, "pdftotext", pair.copy(), "-").out();
        if (!before.equals(after)) {
            Findings.add("pdftotext: another text, " + pair.copy().getFileName());
        }
        return Verdict.of(before.equals(after));
    }
}

package glossator.copies;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What other programs say of copies, each row whether the program is there.
final class JudgesTable {
    private final PrintStream out;
    private final int sets;

    JudgesTable(PrintStream out, int sets) {
        this.out = out;
        this.sets = sets;
    }

    void print(Path work) throws IOException {
        out.println("| program | there | what is counted | copies | of | right |");
        out.println("|---|---|---|---:|---:|---:|");
        new PdfJudges(this, folder(work, "pdf")).judge(sets);
        new OfficeJudges(this, folder(work, "office")).judge(sets);
        new EpubJudges(this, folder(work, "epub")).judge(sets);
        new ChromiumJudge(this, folder(work, "web")).judge(sets);
        out.println();
    }

    private static Path folder(Path work, String name) throws IOException {
        return Files.createDirectory(work.resolve(name));
    }

    /// Work that is done only if the program is there.
    interface Judgement {
        Verdict give() throws IOException;
    }

    void row(String program, boolean there, String what, Judgement judgement) throws IOException {
        if (!there) {
            out.printf("| %s | no | %s | | | |%n", program, what);
            return;
        }
        Verdict verdict = judgement.give();
        out.printf(
                "| %s | yes | %s | %d | %d | %d |%n",
                program, what, verdict.copies(), verdict.asked(), verdict.right());
    }
}

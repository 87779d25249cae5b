package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.PrintedPage;
import glossator.format.CopyPlan;
import glossator.format.ImportedDocument;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Many sets of annotations made by chance are written into papers of many kinds and read again.
class PdfCopySetsTest {
    private static final int SETS = Integer.getInteger("glossator.copies", 24);

    @Test
    void everySetIsReadAsItWasWritten() {
        List<byte[]> papers = PdfCopyPapers.all();
        List<ImportedDocument> read = papers.stream().map(PdfCopies::read).toList();
        var differences = new ArrayList<String>();
        for (int seed = 0; seed < SETS; seed++) {
            int which = seed % papers.size();
            ImportedDocument before = read.get(which);
            var plan = PdfCopies.plan(
                    before.document().text(), new RandomAnnotations(seed, before).next(12));
            differences.addAll(differences(seed, papers.get(which), plan));
        }
        assertEquals(List.of(), differences);
    }

    /// The same by the pages that a library stores, so that the writer does not read the file.
    @Test
    void everySetIsWrittenByStoredPagesAsWell() {
        List<byte[]> papers = PdfCopyPapers.all();
        List<ImportedDocument> read = papers.stream().map(PdfCopies::read).toList();
        var differences = new ArrayList<String>();
        for (int seed = 0; seed < SETS; seed++) {
            int which = seed % papers.size();
            ImportedDocument before = read.get(which);
            var plan = PdfCopies.plan(
                            before.document().text(), new RandomAnnotations(seed, before).next(12))
                    .withPages(before.pages());
            differences.addAll(differences(seed, papers.get(which), plan));
        }
        assertEquals(List.of(), differences);
    }

    /// They are those of the text that the plan is about, also where another reader made it.
    @Test
    void passagesAreWhereTheStoredPagesHaveThem() {
        byte[] paper = PdfCopyPapers.all().getFirst();
        ImportedDocument before = PdfCopies.read(paper);
        CopyPlan plan =
                PdfCopies.plan(before.document().text(), new RandomAnnotations(1, before).next(12));
        List<String> read = differences(1, paper, plan);
        List<String> moved = differences(1, paper, plan.withPages(moved(before)));
        assertEquals(List.of(), read);
        assertEquals(false, moved.isEmpty());
    }

    /// The pages with nothing on them.
    private static List<PrintedPage> moved(ImportedDocument of) {
        return of.pages().stream()
                .map(page -> PrintedPage.of(
                        page.label(), page.frame(), 0, List.of(), of.document().text()))
                .toList();
    }

    private static List<String> differences(int seed, byte[] paper, CopyPlan plan) {
        PdfCopies.Copy copy = PdfCopies.write(paper, plan);
        var found = new ArrayList<String>();
        copy.written().losses().forEach(loss -> found.add("lost: " + loss));
        found.addAll(PdfCopies.differences(plan, copy));
        found.addAll(PdfObjects.differences(paper, copy.bytes()));
        return found.stream().map(each -> "set " + seed + ", " + each).toList();
    }
}

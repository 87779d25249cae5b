package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static List<String> differences(int seed, byte[] paper, CopyPlan plan) {
        PdfCopies.Copy copy = PdfCopies.write(paper, plan);
        var found = new ArrayList<String>();
        copy.written().losses().forEach(loss -> found.add("lost: " + loss));
        found.addAll(PdfCopies.differences(plan, copy));
        found.addAll(PdfObjects.differences(paper, copy.bytes()));
        return found.stream().map(each -> "set " + seed + ", " + each).toList();
    }
}

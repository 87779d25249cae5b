package glossator.format.office.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

class DocxWriteTest {
    private static final int SETS = Integer.getInteger("glossator.copies", 40);

    @Test
    void randomAnnotationsComeBackAsTheyWere() throws IOException {
        SourceFile original = RichDocx.file();
        ImportedDocument before = DocxCopies.read(original);
        for (int seed = 0; seed < SETS; seed++) {
            var random = new RandomAnnotations(seed);
            List<CopyAnnotation> wanted =
                    random.in(before.document(), 1 + seed % 40, seed % 5 == 0);
            WrittenCopy written =
                    new Docx().write(original, DocxCopies.plan(original, wanted));
            SourceFile copy = DocxCopies.apply(original, written);
            ImportedDocument after = DocxCopies.read(copy);
            assertEquals(before.document().text(), after.document().text(), "seed " + seed);
            assertEquals(before.document().blocks(), after.document().blocks(), "seed " + seed);
            assertEquals(DocxCopies.COPY, after.copy());
            var lost = new HashSet<>(written.losses().stream()
                    .filter(loss -> loss.kind().isWhole())
                    .map(CopyLoss::annotation)
                    .toList());
            List<CopyAnnotation> kept =
                    wanted.stream().filter(a -> !lost.contains(a.id())).toList();
            assertTrue(kept.size() * 10 >= wanted.size() * 8 || wanted.size() < 5);
            var own = new ArrayList<>(after.findings());
            List<EmbeddedAnnotation> others = own.stream()
                    .filter(f -> f.id() == null)
                    .toList();
            own.removeAll(others);
            assertEquals(
                    String.join("\n", DocxCopies.lines(kept)),
                    String.join("\n", DocxCopies.found(own)),
                    "seed " + seed);
            assertEquals(
                    before.findings().stream().collect(Collectors.toSet()),
                    new HashSet<>(others),
                    "seed " + seed);
            DocxCopies.assertOnlyMarked(original, copy);
        }
    }
}

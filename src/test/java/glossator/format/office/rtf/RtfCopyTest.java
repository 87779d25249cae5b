package glossator.format.office.rtf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.format.CaseTable;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.office.CopyChecks;
import glossator.format.office.RandomPlans;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

class RtfCopyTest {
    private static final int ROUNDS = Integer.getInteger("copies.rounds", 40);
    private static final Format RTF = new Rtf();

    private static SourceFile file(String body) {
        return new SourceFile(
                "a.rtf", (RtfTest.HEAD + body + "}").getBytes(StandardCharsets.ISO_8859_1), null);
    }

    @Test
    void randomAnnotationsComeBackAsTheyWereAndLeaveNoTrace() throws IOException {
        var random = new Random(12);
        List<Arguments> cases = CaseTable.in("rtf.cases").toList();
        for (int round = 0; round < ROUNDS; round++) {
            String body = String.valueOf(cases.get(round % cases.size()).get()[1]);
            SourceFile original = file(body);
            ImportedDocument before;
            try {
                before = RTF.read(original);
            } catch (Refusal empty) {
                continue;
            }
            CopyPlan plan = RandomPlans.of(before.document(), random, CopyOptions.USUAL);
            SourceFile copy = CopyChecks.write(RTF, original, plan);
            String what = round + " " + body;
            ImportedDocument after = CopyChecks.check(what, before, RTF.read(copy), plan);
            SourceFile again = CopyChecks.write(RTF, copy, CopyChecks.again(plan, after));
            assertEquals(text(copy), text(again), what);
            SourceFile bare = CopyChecks.write(RTF, copy, CopyChecks.removal(after));
            assertEquals(text(original), withoutColors(text(bare)), what);
        }
    }

    private static String text(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }

    /// The samples have no table of colors of their own.
    private static String withoutColors(String rtf) {
        return rtf.replaceFirst("\\{\\\\colortbl;[^}]*}", "");
    }
}

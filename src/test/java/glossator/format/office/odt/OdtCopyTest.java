package glossator.format.office.odt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.format.CaseTable;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.container.Archive;
import glossator.format.office.CopyChecks;
import glossator.format.office.OfficeSamples;
import glossator.format.office.RandomPlans;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

class OdtCopyTest {
    private static final int ROUNDS = Integer.getInteger("copies.rounds", 40);
    private static final Format ODT = new Odt();

    private static SourceFile file(String kind, String body) throws IOException {
        String styles = CaseTable.resource("odt.styles.xml");
        return kind.equals("odt")
                ? OfficeSamples.odt(styles, body, "")
                : OfficeSamples.fodt(styles, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "fodt"})
    void randomAnnotationsComeBackAsTheyWereAndLeaveNoTrace(String kind) throws IOException {
        var random = new Random(12);
        List<Arguments> cases = CaseTable.in("odt.cases").toList();
        for (int round = 0; round < ROUNDS; round++) {
            String body = String.valueOf(cases.get(round % cases.size()).get()[1]);
            SourceFile original = file(kind, body);
            ImportedDocument before = ODT.read(original);
            CopyPlan plan = RandomPlans.of(before.document(), random, CopyOptions.USUAL);
            SourceFile copy = CopyChecks.write(ODT, original, plan);
            String what = round + " " + body;
            ImportedDocument after = CopyChecks.check(what, before, ODT.read(copy), plan);
            SourceFile again = CopyChecks.write(ODT, copy, CopyChecks.again(plan, after));
            assertEquals(content(copy), content(again), what);
            SourceFile bare = CopyChecks.write(ODT, copy, CopyChecks.removal(after));
            assertEquals(content(original), withoutStyles(content(bare)), what);
        }
    }

    private static String content(SourceFile file) {
        if (!Archive.isArchive(file)) {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        }
        var content = new StringBuilder();
        Archive archive = Archive.open(file);
        for (String name : archive.names()) {
            content.append(name).append('\n');
            content.append(
                    new String(archive.read(name).orElseThrow(), StandardCharsets.ISO_8859_1));
        }
        return content.toString();
    }

    /// The samples have no automatic styles of their own, and in one piece no properties.
    private static String withoutStyles(String xml) {
        String without = xml.replace("<office:automatic-styles></office:automatic-styles>", "");
        return xml.startsWith("<?xml")
                ? without.replace("<office:meta></office:meta>", "")
                : without;
    }
}

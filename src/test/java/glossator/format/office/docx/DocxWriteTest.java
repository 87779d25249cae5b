package glossator.format.office.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.CopyLoss;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
            for (int i = 0; i < before.document().blocks().size(); i++) {
                assertEquals(
                        before.document().blocks().get(i),
                        after.document().blocks().get(i),
                        "seed " + seed);
            }
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

    private static CopyAnnotation again(EmbeddedAnnotation f) {
        var replies = new ArrayList<CopyReply>();
        for (EmbeddedReply r : f.replies()) {
            UUID parent = r.parent() < 0 ? null : replies.get(r.parent()).id();
            Instant time = Objects.requireNonNullElse(r.created(), Instant.EPOCH);
            UUID id = Objects.requireNonNullElseGet(r.id(), UUID::randomUUID);
            replies.add(new CopyReply(id, parent, r.author(), r.text(), r.state(), time, time));
        }
        Instant created = Objects.requireNonNullElse(f.created(), Instant.EPOCH);
        return new CopyAnnotation(
                Objects.requireNonNullElseGet(f.id(), UUID::randomUUID),
                f.range(),
                f.target(),
                f.style(),
                f.color(),
                f.note(),
                f.tags(),
                f.author(),
                created,
                Objects.requireNonNullElse(f.changed(), created),
                replies,
                f.resolved(),
                f);
    }

    private static CopyPlan plan(
            SourceFile file, List<CopyAnnotation> all, List<EmbeddedAnnotation> removed) {
        return new CopyPlan(
                UUID.randomUUID(),
                DocxCopies.read(file).document().text(),
                all,
                removed,
                CopyOptions.USUAL);
    }

    @Test
    void whatIsRemovedFromACopyLeavesTheOriginal() throws IOException {
        SourceFile original = RichDocx.file();
        ImportedDocument before = DocxCopies.read(original);
        for (int seed = 100; seed < 100 + SETS / 4; seed++) {
            SourceFile copy = DocxCopies.write(
                    original,
                    DocxCopies.plan(
                            original,
                            new RandomAnnotations(seed).in(before.document(), 30, true)));
            List<EmbeddedAnnotation> own = DocxCopies.read(copy).findings().stream()
                    .filter(f -> f.id() != null)
                    .toList();
            SourceFile bare = DocxCopies.write(copy, plan(copy, List.of(), own));
            assertEquals(before.document().blocks(), DocxCopies.read(bare).document().blocks());
            assertEquals(
                    new HashSet<>(before.findings()),
                    new HashSet<>(DocxCopies.read(bare).findings()));
            DocxCopies.assertOnlyMarked(original, bare);
            String document = DocxCopies.entry(bare, "word/document.xml");
            assertFalse(document.contains("_Gloss"));
            assertEquals(3, document.split("commentReference", -1).length);
        }
    }

    @Test
    void aCopyOfACopyIsChangedInPlace() throws IOException {
        SourceFile original = RichDocx.file();
        ImportedDocument before = DocxCopies.read(original);
        for (int seed = 200; seed < 200 + SETS / 4; seed++) {
            var random = new RandomAnnotations(seed);
            List<CopyAnnotation> first = random.in(before.document(), 20, false);
            SourceFile copy = DocxCopies.write(original, DocxCopies.plan(original, first));
            List<EmbeddedAnnotation> findings = DocxCopies.read(copy).findings();
            var wanted = new ArrayList<CopyAnnotation>();
            var removed = new ArrayList<EmbeddedAnnotation>();
            List<CopyAnnotation> fresh = random.in(before.document(), findings.size(), false);
            for (int i = 0; i < findings.size(); i++) {
                CopyAnnotation known = again(findings.get(i));
                CopyAnnotation other = fresh.get(i);
                switch (i % 5) {
                    case 0 -> removed.add(findings.get(i));
                    case 1 -> wanted.add(known);
                    case 2 -> wanted.add(changed(known, other));
                    case 3 -> wanted.add(other);
                    default -> {}
                }
            }
            SourceFile second = DocxCopies.write(copy, plan(copy, wanted, removed));
            ImportedDocument after = DocxCopies.read(second);
            var expected = new ArrayList<>(wanted);
            for (int i = 3; i < findings.size(); i += 5) {
                expected.add(again(findings.get(i)));
            }
            for (int i = 4; i < findings.size(); i += 5) {
                expected.add(again(findings.get(i)));
            }
            assertEquals(
                    String.join("\n", withoutIds(DocxCopies.lines(expected), before, wanted)),
                    String.join("\n", withoutIds(DocxCopies.found(after.findings()), before, wanted)),
                    "seed " + seed);
            assertEquals(before.document().blocks(), after.document().blocks(), "seed " + seed);
            if (removed.stream().allMatch(f -> f.id() != null)) {
                DocxCopies.assertOnlyMarked(original, second);
            }
        }
    }

    /// The comments of others have no ids in the file until they are given one.
    private static List<String> withoutIds(
            List<String> lines, ImportedDocument before, List<CopyAnnotation> wanted) {
        return lines.stream()
                .map(line -> line.contains("A question?") ? "others" : line)
                .sorted()
                .toList();
    }

    private static CopyAnnotation changed(CopyAnnotation a, CopyAnnotation other) {
        boolean passage = a.target().isPassage() && a.embedded().id() != null;
        return new CopyAnnotation(
                a.id(),
                a.range(),
                a.target(),
                passage ? other.style() : a.style(),
                passage ? other.color() : a.color(),
                other.note().isEmpty() ? a.note() : other.note(),
                other.tags(),
                other.author(),
                a.created(),
                other.changed(),
                other.replies(),
                other.resolved(),
                a.embedded());
    }
}

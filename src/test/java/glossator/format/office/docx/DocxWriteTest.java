package glossator.format.office.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.office.OfficeSamples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

class DocxWriteTest {
    private static final int SETS = Integer.getInteger("glossator.copies", 20);

    @Test
    void randomAnnotationsComeBackAsTheyWere() throws IOException {
        SourceFile original = RichDocx.file();
        ImportedDocument before = DocxCopies.read(original);
        for (int seed = 0; seed < SETS; seed++) {
            var random = new RandomAnnotations(seed);
            List<CopyAnnotation> wanted =
                    random.in(before.document(), 1 + seed % 40, seed % 5 == 0);
            WrittenCopy written = new Docx().write(original, DocxCopies.plan(original, wanted));
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
            List<EmbeddedAnnotation> others =
                    own.stream().filter(f -> f.id() == null).toList();
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
                            original, new RandomAnnotations(seed).in(before.document(), 30, true)));
            List<EmbeddedAnnotation> own = DocxCopies.read(copy).findings().stream()
                    .filter(f -> f.id() != null)
                    .toList();
            SourceFile bare = DocxCopies.write(copy, plan(copy, List.of(), own));
            assertEquals(
                    before.document().blocks(), DocxCopies.read(bare).document().blocks());
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
                    String.join("\n", withoutIds(DocxCopies.lines(expected))),
                    String.join("\n", withoutIds(DocxCopies.found(after.findings()))),
                    "seed " + seed);
            assertEquals(before.document().blocks(), after.document().blocks(), "seed " + seed);
            // The comment of another was neither removed nor given other replies.
            boolean same = wanted.stream()
                    .map(CopyAnnotation::embedded)
                    .allMatch(f -> f == null || f.id() != null);
            if (same && removed.stream().allMatch(f -> f.id() != null)) {
                DocxCopies.assertOnlyMarked(original, second);
            }
        }
    }

    /// The comments of others have no ids in the file until they are given one.
    private static List<String> withoutIds(List<String> lines) {
        return lines.stream()
                .map(line -> line.contains("A question?") ? "others" : line)
                .sorted()
                .toList();
    }

    private static CopyAnnotation changed(CopyAnnotation a, CopyAnnotation other) {
        boolean passage = a.target().isPassage()
                && Optional.ofNullable(a.embedded()).map(EmbeddedAnnotation::id).isPresent();
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

    private static CopyAnnotation note(int start, int end, String note) {
        return new CopyAnnotation(
                UUID.nameUUIDFromBytes((start + note).getBytes(StandardCharsets.UTF_8)),
                new Range(start, end),
                Target.PASSAGE,
                Style.HIGHLIGHT,
                Color.GREEN,
                note,
                List.of(),
                "Ann",
                Instant.parse("2024-05-01T10:00:00Z"),
                Instant.parse("2024-05-01T10:00:00Z"),
                List.of(),
                false,
                null);
    }

    private static String copied(SourceFile original, CopyAnnotation... all) {
        SourceFile copy = DocxCopies.write(original, DocxCopies.plan(original, List.of(all)));
        assertEquals(
                DocxCopies.lines(List.of(all)),
                DocxCopies.found(DocxCopies.read(copy).findings()));
        return DocxCopies.entry(copy, "word/document.xml");
    }

    @Test
    void aStrangerFindsNothingOfThisProgram() throws IOException {
        SourceFile original = RichDocx.file();
        ImportedDocument before = DocxCopies.read(original);
        List<CopyAnnotation> wanted = new RandomAnnotations(5).in(before.document(), 30, false);
        var options = new CopyOptions(false, true, CopyOptions.TextMarks.EQUALS, Map.of());
        SourceFile first = DocxCopies.write(original, DocxCopies.plan(original, wanted));
        List<CopyAnnotation> again = DocxCopies.read(first).findings().stream()
                .map(DocxWriteTest::again)
                .toList();
        for (boolean copied : List.of(false, true)) {
            SourceFile from = copied ? first : original;
            var plan = new CopyPlan(
                    UUID.randomUUID(),
                    before.document().text(),
                    copied ? again : wanted,
                    List.of(),
                    options);
            SourceFile copy = DocxCopies.write(from, plan);
            for (var entry : DocxCopies.entries(copy).entrySet()) {
                String content = new String(entry.getValue(), StandardCharsets.UTF_8);
                assertFalse(content.contains("_Gloss"), entry.getKey());
                wanted.forEach(a -> assertFalse(content.contains(String.valueOf(a.id()))));
            }
            ImportedDocument after = DocxCopies.read(copy);
            assertEquals(before.document().text(), after.document().text());
            assertNull(after.copy());
            assertTrue(after.findings().stream().allMatch(f -> f.id() == null));
            long noted = wanted.stream()
                    .filter(a -> !a.isBare() || !a.target().isPassage())
                    .count();
            assertEquals(noted + before.findings().size(), after.findings().size());
        }
    }

    @Test
    void strictFilesStayStrict() {
        Map<String, byte[]> entries =
                OfficeSamples.word("<w:p><w:r><w:t>strict words</w:t></w:r></w:p>", Map.of());
        entries.replaceAll(
                (name, bytes) -> OfficeSamples.utf8(new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace(
                                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                "http://purl.oclc.org/ooxml/wordprocessingml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships")));
        var original = new SourceFile("a.docx", OfficeSamples.zip(entries), null);
        copied(original, note(0, 6, "A note"));
        SourceFile copy = DocxCopies.write(
                original, DocxCopies.plan(original, List.of(note(0, 6, "A note"))));
        for (String name : List.of("word/comments.xml", "word/_rels/document.xml.rels")) {
            assertFalse(DocxCopies.entry(copy, name)
                    .contains("http://schemas.openxmlformats.org/wordprocessingml"));
        }
        assertTrue(DocxCopies.entry(copy, "word/_rels/document.xml.rels")
                .contains("http://purl.oclc.org/ooxml/officeDocument/relationships/comments"));
    }

    @ParameterizedTest
    @CsvSource({
        "'<v:document xmlns:v=\"N\"><v:body><v:p><v:r><v:t>a b c</v:t></v:r></v:p></v:body></v:document>'",
        "'<document xmlns=\"N\"><body><p><r><rPr><b/></rPr><t>a b c</t></r></p></body></document>'",
        "'<document xmlns=\"N\" xmlns:w=\"urn:x\"><body><p><r><t>a b c</t></r></p></body></document>'",
        "'<w:document xmlns:w=\"N\"><w:body><w:p><w:r><w:t> a b <![CDATA[c d]]></w:t></w:r></w:p></w:body></w:document>'",
        "'<w:document xmlns:w=\"N\"><w:body><w:p><w:r><w:t>a&#32;b &amp; c</w:t></w:r></w:p></w:body></w:document>'",
    })
    void namespacesMayHaveAnyPrefix(String xml) {
        Map<String, byte[]> entries = OfficeSamples.word("", Map.of());
        String document = xml.replace(
                "\"N\"", "'http://schemas.openxmlformats.org/wordprocessingml/2006/main'");
        entries.put("word/document.xml", OfficeSamples.utf8(document));
        var original = new SourceFile("a.docx", OfficeSamples.zip(entries), null);
        copied(original, note(0, 3, "A note"), note(2, 5, ""));
    }

    @Test
    void commentsMayHaveAnyNameAndMissAllElse() throws IOException {
        Map<String, byte[]> entries = OfficeSamples.word(
                "<w:p><w:commentRangeStart w:id='1'/><w:r><w:t>words</w:t></w:r>"
                        + "<w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/>"
                        + "<w:t> here</w:t></w:r></w:p>",
                Map.of(
                        "comments",
                        "<w:comment w:id='1' w:author='Ann'><w:p><w:r><w:t>Old</w:t></w:r></w:p>"
                                + "</w:comment><w:comment w:id='1'/><w:comment w:id='x'/>"));
        entries.put("other/remarks.xml", entries.remove("word/comments.xml"));
        entries.computeIfPresent(
                "word/_rels/document.xml.rels",
                (_, bytes) -> OfficeSamples.utf8(new String(bytes, StandardCharsets.UTF_8)
                        .replace("'comments.xml'", "'/other/remarks.xml'")));
        var original = new SourceFile("a.docx", OfficeSamples.zip(entries), null);
        EmbeddedAnnotation old = DocxCopies.read(original).findings().stream()
                .filter(f -> f.note().equals("Old"))
                .findFirst()
                .orElseThrow();
        CopyAnnotation known = again(old);
        var answer = new CopyReply(
                UUID.randomUUID(), null, "Ben", "Yes.", null, Instant.EPOCH, Instant.EPOCH);
        var answered = new CopyAnnotation(
                known.id(),
                known.range(),
                known.target(),
                known.style(),
                known.color(),
                "New",
                known.tags(),
                known.author(),
                known.created(),
                known.changed(),
                List.of(answer),
                true,
                old);
        CopyAnnotation fresh = note(6, 10, "Fresh");
        SourceFile copy =
                DocxCopies.write(original, plan(original, List.of(answered, fresh), List.of()));
        assertFalse(DocxCopies.entries(copy).containsKey("word/comments.xml"));
        List<EmbeddedAnnotation> found = DocxCopies.read(copy).findings();
        EmbeddedAnnotation changed = found.stream()
                .filter(f -> known.id().equals(f.id()))
                .findFirst()
                .orElseThrow();
        assertEquals("New", changed.note());
        assertTrue(changed.resolved());
        assertEquals("Yes.", changed.replies().getFirst().text());
        assertTrue(found.stream().anyMatch(f -> fresh.id().equals(f.id())));
    }

    @Test
    void tenThousandRunsInAParagraphAreWrittenInTheirTime() {
        var runs = new StringBuilder("<w:p>");
        for (int i = 0; i < 10_000; i++) {
            runs.append("<w:r><w:rPr><w:b/></w:rPr><w:t>ab </w:t></w:r>");
        }
        Map<String, byte[]> entries = OfficeSamples.word(runs + "</w:p>", Map.of());
        var original = new SourceFile("a.docx", OfficeSamples.zip(entries), null);
        var all = new ArrayList<CopyAnnotation>();
        for (int i = 0; i < 1_000; i++) {
            all.add(note(i * 20, i * 20 + 15, i % 2 == 0 ? "" : "Note"));
        }
        copied(original, all.toArray(CopyAnnotation[]::new));
    }
}

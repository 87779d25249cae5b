package glossator.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.copies.LibraryCopies.Added;
import glossator.document.Range;
import glossator.exchange.CopyProof;
import glossator.exchange.LossReport;
import glossator.exchange.copy.NativeExporter;
import glossator.format.CopyOptions;
import glossator.format.CopyOptions.TextMarks;
import glossator.format.EmbeddedAnnotation;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.CopyItem;
import glossator.library.CopyPart;
import glossator.library.CopyVersion;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.ReadBackResult;
import glossator.library.ReturnedCopy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A note whose passage is not in the edition that is exported stands in the copy without a place,
/// after a line that says so, and is the same note when the copy comes back.
class OrphansInCopiesTest {
    private static final String GONE =
            "Zebras & \"gnus\" were *counted* twice, at <dusk> and again at dawn.";
    private static final String SILENT = "Nobody knows why.";
    private static final String LINE =
            "Not in this edition: “Zebras & \"gnus\" were *counted* twice, at <dusk> and again at"
                    + " dawn.”";
    private static final String NOTE = "Who **counted**?\n\n- by day\n- by night 🦊";
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final CopyOptions UNTRACED =
            new CopyOptions(false, true, TextMarks.EQUALS, Map.of());

    /// Made once: that takes longer than a copy.
    private static final Map<String, SourceFile> FILES = new HashMap<>();

    @TempDir
    Path folder;

    private static SourceFile sample(String format) throws IOException {
        if (FILES.isEmpty()) {
            Samples.all().forEach((name, files) -> FILES.put(name, files.getFirst()));
        }
        return Objects.requireNonNull(FILES.get(format));
    }

    static Stream<String> formats() throws IOException {
        return Samples.all().keySet().stream();
    }

    /// A library with two orphans, a note in its place and a memo.
    private record Orphans(
            Library library,
            LibraryCopies copies,
            Added newest,
            String name,
            Annotation noted,
            Annotation silent) {

        static Orphans in(Library library, String format) throws IOException {
            return in(library, format, sample(format));
        }

        static Orphans in(Library library, String format, SourceFile file) {
            ImportedDocument read = Formats.read(file);
            var copies = new LibraryCopies(library);
            SourceFile before = Samples.file(
                    "before.txt", read.document().text() + "\n\n" + GONE + "\n\n" + SILENT + "\n");
            Added first = copies.add(before, Formats.read(before));
            String name = format.equals("EML") ? "copy.html" : file.name();
            UUID tag = library.findOrMakeTag("method/interview");
            Annotation noted = on(first, GONE, NOTE, List.of(tag));
            Annotation silent = on(first, SILENT, "", List.of());
            Added newest = copies.addEdition(first, file, read);
            String start = newest.text().split("\n", 2)[0];
            library.apply(List.of(
                    Change.add(noted),
                    Change.add(silent),
                    Change.add(on(newest, start, "In its place", List.of())),
                    Change.add(on(newest, "", "On all of it", List.of())
                            .withTarget(Target.WHOLE_SOURCE)),
                    new Change.OfReply(null, reply(noted))));
            return new Orphans(library, copies, newest, name, noted, silent);
        }

        private static Annotation on(Added in, String passage, String note, List<UUID> tags) {
            int start = in.text().indexOf(passage);
            return new Annotation(
                            UUID.randomUUID(),
                            in.source().id(),
                            in.edition().id(),
                            Selector.of(in.text(), new Range(start, start + passage.length())),
                            Style.UNDERLINE,
                            Color.GREEN,
                            note,
                            tags,
                            "Ada Well",
                            NOW,
                            NOW.plusSeconds(note.length()))
                    .withResolved(!tags.isEmpty());
        }

        private static Reply reply(Annotation to) {
            Instant at = NOW.plusSeconds(90);
            return new Reply(
                    UUID.randomUUID(),
                    to.source(),
                    to.id(),
                    null,
                    "Ben",
                    "The keepers.",
                    null,
                    at,
                    at,
                    "");
        }

        LossReport export(UUID copy, CopyOptions options, ByteArrayOutputStream out)
                throws IOException {
            return copies.export(newest, options, new NativeExporter(() -> copy), out);
        }

        /// An export whose copy the library remembers.
        ParsedFile send(UUID copy) throws IOException {
            var out = new ByteArrayOutputStream();
            LossReport report = export(copy, CopyOptions.USUAL, out);
            CopyProof proof = Objects.requireNonNull(report.proof());
            library.rememberCopy(newest.edition().id(), proof.plan(), proof.copy());
            return parsed(out.toByteArray());
        }

        ParsedFile write(UUID copy) throws IOException {
            var out = new ByteArrayOutputStream();
            export(copy, CopyOptions.USUAL, out);
            return parsed(out.toByteArray());
        }

        ParsedFile parsed(byte[] bytes) {
            var file = new SourceFile(name, bytes, null);
            return new ParsedFile(file, Formats.read(file), name);
        }

        ReturnedCopy compare(ParsedFile file) {
            return library.compareCopy(newest.source().id(), file);
        }

        Placement placed(UUID annotation) {
            return library
                    .placements(newest.source().id(), newest.edition().id())
                    .allWithOrphans()
                    .stream()
                    .filter(p -> p.id().equals(annotation))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anOrphanIsInTheCopyAfterALineThatSaysSoAndComesBackAsItWas(String format)
            throws IOException {
        try (Library library = Library.open(folder)) {
            Orphans orphans = Orphans.in(library, format);
            var out = new ByteArrayOutputStream();
            LossReport report = orphans.export(UUID.randomUUID(), CopyOptions.USUAL, out);
            assertEquals(4, report.written());
            assertEquals(
                    List.of("2 annotations are in the copy without a place."),
                    report.losses().stream().map(LossReport.Loss::what).limit(1).toList());
            CopyProof proof = Objects.requireNonNull(report.proof());
            assertTrue(report.isWhole(), proof.differences()::toString);
            assertEquals(4, proof.proven());
            Map<UUID, EmbeddedAnnotation> found = byId(orphans.parsed(out.toByteArray()));
            EmbeddedAnnotation noted = Objects.requireNonNull(found.get(orphans.noted.id()));
            assertEquals(LINE + "\n\n" + NOTE, noted.note());
            assertEquals(Target.WHOLE_SOURCE, noted.target());
            assertEquals(List.of("method/interview"), noted.tags());
            assertEquals(1, noted.replies().size());
            EmbeddedAnnotation silent = Objects.requireNonNull(found.get(orphans.silent.id()));
            assertEquals("Not in this edition: “" + SILENT + "”", silent.note());
            assertFalse(proof.copy().document().text().contains("Zebras"));

            ParsedFile back = orphans.parsed(out.toByteArray());
            if (Set.of("text", "HTML").contains(format)) {
                String words = new String(out.toByteArray(), StandardCharsets.UTF_8);
                String heading = format.equals("text")
                        ? "-".repeat(20) + " Not in this edition " + "-".repeat(20)
                        : "<h3>Not in this edition</h3>";
                assertTrue(words.indexOf("In its place") < words.indexOf(heading));
                assertTrue(words.indexOf(heading) < words.indexOf("Zebras"));
            }
            ReturnedCopy returned = orphans.compare(back);
            assertEquals(Set.of(CopyItem.Kind.SAME), kinds(returned));
            returned.items().stream()
                    .filter(item -> item.annotation().equals(orphans.noted.id()))
                    .filter(item -> !item.isReply())
                    .forEach(item -> assertEquals(
                            NOTE, Objects.requireNonNull(item.there()).note()));
            library.rememberCopy(orphans.newest.edition().id(), proof.plan(), proof.copy());
            assertEquals(Set.of(CopyItem.Kind.SAME), kinds(orphans.compare(back)));
        }
    }

    private static Map<UUID, EmbeddedAnnotation> byId(ParsedFile file) {
        var found = new HashMap<UUID, EmbeddedAnnotation>();
        for (EmbeddedAnnotation each : file.imported().findings()) {
            UUID id = each.id();
            if (id != null) {
                assertFalse(found.containsKey(id));
                found.put(id, each);
            }
        }
        return found;
    }

    private static Set<CopyItem.Kind> kinds(ReturnedCopy copy) {
        return copy.items().stream().map(CopyItem::kind).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aChangedNoteIsAChangeOfThatNoteAndIsOnceInTheNextCopy(String format) throws IOException {
        try (Library library = Library.open(folder)) {
            Orphans orphans = Orphans.in(library, format);
            UUID copy = UUID.randomUUID();
            orphans.send(copy);
            Annotation changed =
                    orphans.noted.withNote("The *keepers* did.").withChanged(NOW.plusSeconds(99));
            long step =
                    library.apply(List.of(Change.edit(orphans.noted, changed))).number();
            ParsedFile back = orphans.write(copy);
            library.undo(step);

            ReturnedCopy returned = orphans.compare(back);
            CopyItem item = returned.proposals().getFirst();
            assertEquals(1, returned.proposals().size());
            assertEquals(CopyItem.Kind.CHANGED_THERE, item.kind());
            assertEquals(Set.of(CopyPart.NOTE), item.changed());
            CopyVersion there = Objects.requireNonNull(item.there());
            assertEquals("The *keepers* did.", there.note());
            assertEquals(GONE, there.words());
            ReadBackResult result = library.readBack(returned, returned.suggested());
            assertTrue(result.update().isEmpty());
            Placement after = orphans.placed(orphans.noted.id());
            assertEquals("The *keepers* did.", after.annotation().note());
            assertTrue(after.isOrphan());
            assertEquals(orphans.noted.selector(), after.annotation().selector());
            Map<UUID, EmbeddedAnnotation> again = byId(orphans.write(UUID.randomUUID()));
            assertEquals(4, again.size());
            assertEquals(
                    LINE + "\n\nThe *keepers* did.",
                    Objects.requireNonNull(again.get(orphans.noted.id())).note());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aCopyWithoutTracesHasItAsAPlainNote(String format) throws IOException {
        try (Library library = Library.open(folder)) {
            Orphans orphans = Orphans.in(library, format);
            var out = new ByteArrayOutputStream();
            LossReport report = orphans.export(UUID.randomUUID(), UNTRACED, out);
            CopyProof proof = Objects.requireNonNull(report.proof());
            assertTrue(report.isWhole(), proof.differences()::toString);
            List<EmbeddedAnnotation> found =
                    orphans.parsed(out.toByteArray()).imported().findings();
            for (String words : List.of("Not in this edition: “Zebras", "“Nobody knows why.")) {
                assertEquals(
                        1,
                        found.stream().filter(f -> f.note().contains(words)).count(),
                        () -> words + found);
            }
        }
    }

    @Test
    void aPageWithMuchOrLittleTextHasPlainNotesOfOrphansInItsMargin() throws IOException {
        List<SourceFile> files = Objects.requireNonNull(Samples.all().get("PDF"));
        for (int i = 0; i < files.size(); i++) {
            try (Library library = Library.open(folder.resolve("library " + i))) {
                Orphans orphans = Orphans.in(library, "PDF", files.get(i));
                LossReport report =
                        orphans.export(UUID.randomUUID(), UNTRACED, new ByteArrayOutputStream());
                CopyProof proof = Objects.requireNonNull(report.proof());
                assertTrue(report.isWhole(), proof.differences()::toString);
            }
        }
    }

    @Test
    void anOrphanWhoseIdAnotherProgramHasLostIsFoundByItsWords() throws IOException {
        try (Library library = Library.open(folder)) {
            Orphans orphans = Orphans.in(library, "text");
            ParsedFile sent = orphans.send(UUID.randomUUID());
            List<EmbeddedAnnotation> nameless = sent.imported().findings().stream()
                    .map(f -> f.withTraces(null, f.changed()))
                    .toList();
            var back = new ParsedFile(
                    sent.original(), sent.imported().withFindings(nameless), sent.origin());
            assertEquals(Set.of(CopyItem.Kind.SAME), kinds(orphans.compare(back)));
        }
    }

    @Test
    void aNoteOnAPageThatIsNotThereNamesThePage() throws IOException {
        try (Library library = Library.open(folder)) {
            var copies = new LibraryCopies(library);
            SourceFile paper = sample("PDF");
            Added first = copies.add(paper, Formats.read(paper));
            SourceFile text = Samples.file("paper.txt", first.text());
            Added newest = copies.addEdition(first, text, Formats.read(text));
            Annotation page = Orphans.on(first, "", "Torn", List.of())
                    .withTarget(new Target.WholePage(new Surface.Page(0, "")));
            library.apply(Change.add(page));
            var out = new ByteArrayOutputStream();
            LossReport report = copies.export(newest, new NativeExporter(UUID::randomUUID), out);
            assertTrue(report.isWhole());
            assertEquals(
                    List.of("Not in this edition: page 1\n\nTorn"),
                    Objects.requireNonNull(report.proof()).copy().findings().stream()
                            .map(EmbeddedAnnotation::note)
                            .toList());
        }
    }

    @Test
    void aCopyWithAnotherTextIsAnEditionInWhichTheNoteStandsOnce() throws IOException {
        try (Library library = Library.open(folder)) {
            Orphans orphans = Orphans.in(library, "text");
            byte[] sent = orphans.send(UUID.randomUUID()).original().bytes();
            String text = new String(sent, StandardCharsets.UTF_8);
            ParsedFile back =
                    orphans.parsed(("Foreword\n\n" + text).getBytes(StandardCharsets.UTF_8));
            ReturnedCopy returned = orphans.compare(back);
            assertTrue(returned.newEdition().isPresent());
            ReadBackResult result = library.readBack(returned, returned.suggested());
            Added next = new Added(
                    orphans.newest.source(),
                    result.update().orElseThrow().edition(),
                    back.imported().document().text());
            byte[] again = orphans.copies.export(next, new NativeExporter(UUID::randomUUID));
            Map<UUID, EmbeddedAnnotation> found = byId(orphans.parsed(again));
            assertEquals(4, found.size());
            assertEquals(
                    LINE + "\n\n" + NOTE,
                    Objects.requireNonNull(found.get(orphans.noted.id())).note());
            String words = new String(again, StandardCharsets.UTF_8);
            assertEquals(words.indexOf("Zebras"), words.indexOf(LINE) + LINE.indexOf("Zebras"));
        }
    }
}

package glossator.exchange.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaPictures;
import glossator.exchange.CopyProof;
import glossator.exchange.LossReport;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.Source;
import glossator.message.Refusal;
import glossator.reading.FileWorker;
import glossator.reading.InProcessWorker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Real files: three passages annotated, exported natively, and proven. Runs over the folder that
/// the property `glossator.corpus` names, of which it takes every n-th file
/// (`glossator.corpus.step`).
@EnabledIfSystemProperty(named = "glossator.corpus", matches = ".+")
class CorpusCopiesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.5Z");

    private final FileWorker worker = new InProcessWorker();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void copiesOfRealFilesAreProven() throws IOException {
        List<Path> files;
        try (var all = Files.walk(Path.of(System.getProperty("glossator.corpus")))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int step = Integer.getInteger("glossator.corpus.step", 1);
        try (Library library = Library.open(folder)) {
            for (int i = 0; i < files.size(); i += step) {
                count(library, files.get(i));
            }
        }
        System.err.println(counts);
        wrong.forEach(System.err::println);
        assertEquals(List.of(), wrong);
    }

    private void count(Library library, Path file) {
        String kind = "unread";
        String result;
        try {
            SourceFile original = SourceFile.read(file);
            ImportedDocument imported = worker.read(original);
            kind = imported.format();
            result = copy(library, original, imported);
        } catch (Refusal refusal) {
            result = "refused: " + refusal.key();
        } catch (RuntimeException | IOException e) {
            result = "failed";
            wrong.add(file.getFileName() + ": " + e);
        }
        if (result.equals("different")) {
            wrong.add("    " + file.getFileName());
        }
        counts.merge(kind + " " + result, 1, Integer::sum);
    }

    private String copy(Library library, SourceFile original, ImportedDocument imported)
            throws IOException {
        if (imported.document().length() < 20) {
            return "too short";
        }
        var result = library.add(new ParsedFile(original, imported, original.name()));
        Source source = result.source();
        Edition edition = library.editions(source.id()).getLast();
        annotate(
                library, source, edition, imported.document(), original.sha256().hashCode());
        AnnotatedDocument work = AnnotatedDocument.of(library, source, edition, AreaPictures.NONE)
                .withOriginal(LibraryOriginal.of(
                        library, edition, worker, null, new CompletableFuture<>()));
        LossReport report = new NativeExporter(UUID::randomUUID)
                .write(List.of(work), OutputStream.nullOutputStream());
        CopyProof proof = Objects.requireNonNull(report.proof());
        if (!proof.isWhole()) {
            proof.undeclared().stream()
                    .limit(5)
                    .forEach(d -> wrong.add(imported.format() + " " + d.kind() + ": " + d.about()));
            return "different";
        }
        return report.losses().isEmpty() ? "proven" : "proven with losses";
    }

    private static void annotate(
            Library library, Source source, Edition edition, Document document, int seed) {
        var random = new Random(seed);
        UUID tag = library.findOrMakeTag("method/interview");
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 3; i++) {
            int start = word(document.text(), random.nextInt(document.length()));
            int end = Math.min(document.length(), start + 10 + random.nextInt(80));
            end = Math.max(word(document.text(), end), Math.min(start + 1, document.length()));
            var annotation = new Annotation(
                    UUID.randomUUID(),
                    source.id(),
                    edition.id(),
                    Selector.of(document.text(), new Range(start, end)),
                    i == 1 ? Style.UNDERLINE : Style.HIGHLIGHT,
                    List.of(Color.values()).get(random.nextInt(Color.values().length)),
                    i == 2 ? "" : "Why *so*, “" + i + "”? 🦊",
                    i == 0 ? List.of(tag) : List.of(),
                    "Ada Well",
                    NOW,
                    NOW.plusSeconds(i));
            changes.add(Change.add(annotation));
            if (i == 0) {
                changes.add(new Change.OfReply(
                        null,
                        new Reply(
                                UUID.randomUUID(),
                                source.id(),
                                annotation.id(),
                                null,
                                "Ben",
                                "Because.",
                                null,
                                NOW.plusSeconds(9),
                                NOW.plusSeconds(9),
                                "")));
            }
        }
        library.apply(changes);
    }

    /// The begin of the word at `at`.
    private static int word(String text, int at) {
        int begin = Math.min(at, text.length() - 1);
        while (begin > 0 && Character.isLetterOrDigit(text.codePointBefore(begin))) {
            begin -= Character.charCount(text.codePointBefore(begin));
        }
        return begin;
    }
}

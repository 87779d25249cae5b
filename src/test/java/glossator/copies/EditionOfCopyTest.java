package glossator.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.copies.LibraryCopies.Added;
import glossator.exchange.CopyProof;
import glossator.exchange.LossReport;
import glossator.exchange.copy.NativeExporter;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyOptions.TextMarks;
import glossator.format.EmbeddedAnnotation;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.Library;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// A copy without traces that becomes the next edition has the notes of the library in it, as
/// annotations that nobody has imported. A copy of it has each note of the library once more, and
/// nothing else is different.
class EditionOfCopyTest {
    private static final int PASSAGES = 5;
    private static final CopyOptions UNTRACED =
            new CopyOptions(false, true, TextMarks.EQUALS, Map.of());

    @TempDir
    Path folder;

    static Stream<String> formats() throws IOException {
        return Samples.all().keySet().stream().filter(format -> !format.equals("EML"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aCopyOfACopyHasEachNoteOnce(String format) throws IOException {
        var wrong = new ArrayList<String>();
        try (Library library = Library.open(folder)) {
            for (SourceFile file : Objects.requireNonNull(Samples.all().get(format)).stream()
                    .limit(3)
                    .toList()) {
                check(new LibraryCopies(library), file, wrong);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /// Over the folder that the property names, of which it takes every n-th file.
    @Test
    @EnabledIfSystemProperty(named = "glossator.corpus", matches = ".+")
    void copiesOfRealFilesAreProven() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("glossator.corpus")))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        var wrong = new ArrayList<String>();
        int step = Integer.getInteger("glossator.corpus.step", 1);
        try (Library library = Library.open(folder)) {
            for (int i = 0; i < files.size(); i += step) {
                check(new LibraryCopies(library), SourceFile.read(files.get(i)), wrong);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(LibraryCopies copies, SourceFile file, List<String> wrong)
            throws IOException {
        ImportedDocument read;
        try {
            read = Formats.read(file);
        } catch (Refusal unreadable) {
            return;
        }
        if (read.document().length() < 20) {
            return;
        }
        try {
            Added added = copies.add(file, read);
            copies.annotate(added, PASSAGES, added.text().hashCode());
            SourceFile copy = export(copies, added, file.name(), UNTRACED, wrong);
            Added next = copies.addEdition(added, copy, Formats.read(copy));
            export(copies, next, file.name(), CopyOptions.USUAL, wrong);
        } catch (Refusal refusal) {
            wrong.add(refusal.sentence());
        }
    }

    private static SourceFile export(
            LibraryCopies copies, Added added, String name, CopyOptions options, List<String> wrong)
            throws IOException {
        var out = new ByteArrayOutputStream();
        LossReport report =
                copies.export(added, options, new NativeExporter(UUID::randomUUID), out);
        CopyProof proof = Objects.requireNonNull(report.proof());
        String what = name + (options.traces() ? ", copy of the copy, " : ", copy, ");
        proof.undeclared().forEach(d -> wrong.add(what + d.kind() + ": " + d.about()));
        if (options.traces()) {
            count(proof, what, wrong);
        }
        return new SourceFile(name, out.toByteArray(), null);
    }

    private static void count(CopyProof proof, String what, List<String> wrong) {
        Map<UUID, Integer> counts = new HashMap<>();
        for (EmbeddedAnnotation found : proof.copy().findings()) {
            if (found.id() != null) {
                counts.merge(found.id(), 1, Integer::sum);
            }
        }
        for (CopyAnnotation wanted : proof.plan().annotations()) {
            int times = counts.getOrDefault(wanted.id(), 0);
            if (times != 1) {
                wrong.add(what + times + " times: " + wanted.note());
            }
        }
    }
}

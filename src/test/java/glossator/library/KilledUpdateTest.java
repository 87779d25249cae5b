package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Locks;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Placements;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program that is killed while it gives a source new editions: the old state or the new.
@ResourceLock(value = Locks.CHILDREN, mode = ResourceAccessMode.READ)
class KilledUpdateTest {
    private static final int MARKS = 1_500;
    private static final String STORING = "storing";

    @TempDir
    Path folder;

    @RepeatedTest(4)
    void anUpdateIsThereWholeOrNotAtAll(RepetitionInfo turn) throws Exception {
        try (Library library = Library.open(folder)) {
            Source source = Sample.add(library, "Article", text(0));
            var changes = new ArrayList<Change>();
            for (int i = 0; i < MARKS; i++) {
                int start = (i * 37) % (source.length() - 60);
                changes.add(Change.add(Sample.annotation(library, source, start, start + 40)));
            }
            library.apply(changes);
        }
        Path said = folder.resolve("said");
        Process process = start(said);
        try {
            int wanted = turn.getCurrentRepetition();
            while (process.isAlive()
                    && Files.readString(said).lines().filter(STORING::equals).count() < wanted) {
                Thread.sleep(2);
            }
            Thread.sleep(25L * wanted);
        } finally {
            process.destroyForcibly().waitFor();
        }
        List<String> lines = Files.readString(said).lines().toList();
        long stored = lines.stream().filter(l -> l.startsWith("stored")).count();
        try (Library library = Library.open(folder)) {
            Source source = library.sources().getFirst();
            List<Edition> editions = library.editions(source.id());
            assertTrue(editions.size() > stored, "an edition that was acknowledged is lost");
            assertTrue(editions.size() <= stored + 2, "an edition that nobody stored");
            assertEquals(List.of(), library.check());
            for (Edition edition : editions.subList(1, editions.size())) {
                assertTrue(Files.exists(library.original(edition.id())));
                assertEquals(MARKS, rows(edition), "places of edition " + edition.number());
            }
            Placements placements =
                    library.placements(source.id(), editions.getLast().id());
            assertEquals(MARKS, placements.size());
            List<Annotation> annotations = library.annotations(source.id());
            assertTrue(annotations.stream().allMatch(a -> a.edition().equals(first(editions))));
        }
    }

    private static java.util.UUID first(List<Edition> editions) {
        return editions.getFirst().id();
    }

    private long rows(Edition edition) {
        try (Database database = Database.open(folder.resolve("library.db"), Migrations.ALL)) {
            return database.number("SELECT count(*) FROM anchor WHERE edition = ?", edition.id());
        }
    }

    /// The same text with a sentence of its own in each edition.
    private static String text(int number) {
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("Paragraph ").append(i).append(" of the report number ").append(i * 7);
            text.append(" tells of the harbour, the quay and what became of it.\n");
            text.append(i == number ? "This sentence is new in edition " + number + ".\n" : "");
        }
        return text.toString();
    }

    private Process start(Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Publisher.class.getName(),
                        folder.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Adds editions until it is killed, saying when it begins to store one and when it has.
    static final class Publisher {
        private Publisher() {}

        public static void main(String[] arguments) {
            Library library = Library.open(Path.of(arguments[0]));
            Source source = library.sources().getFirst();
            for (int i = 1; ; i++) {
                EditionCandidate candidate = Article.next(library, source, i + ".txt", text(i));
                System.out.println(STORING);
                System.out.flush();
                library.addEdition(candidate);
                System.out.println("stored " + i);
                System.out.flush();
            }
        }
    }
}

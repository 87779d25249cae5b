package glossator.exchange.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.copies.Samples;
import glossator.exchange.CopyProof;
import glossator.exchange.OriginalFile;
import glossator.format.CopyOptions;
import glossator.format.CopyOptions.TextMarks;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.copy.RandomAnnotations;
import glossator.reading.FileWorker;
import glossator.reading.InProcessWorker;
import glossator.reading.Request;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// A copy without traces holds all that it does not say it loses: random annotations in every
/// format. The property `glossator.untraced` says how many sets each format gets.
class UntracedCopiesTest {
    private static final int FIRST = Integer.getInteger("glossator.untraced.first", 0);
    private static final int SETS = Integer.getInteger("glossator.untraced", 12);

    /// A file that no library knows.
    private record Unknown(SourceFile file, FileWorker worker) implements OriginalFile {
        @Override
        public Map<UUID, EmbeddedAnnotation> embedded() {
            return Map.of();
        }

        @Override
        public Set<UUID> imported() {
            return Set.of();
        }

        @Override
        public <A> A ask(Request<A> request) {
            return worker.ask(request, new CompletableFuture<>());
        }
    }

    static Stream<String> formats() throws IOException {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingIsDifferentThatIsNotDeclared(String format) throws IOException {
        List<SourceFile> files = Objects.requireNonNull(Samples.all().get(format));
        var wrong = new ArrayList<String>();
        for (int seed = FIRST; seed < SETS; seed++) {
            int number = seed;
            proof(files.get(seed % files.size()), seed)
                    .undeclared()
                    .forEach(d -> wrong.add("set " + number + ", " + d.kind() + ": " + d.about()));
        }
        assertEquals(List.of(), wrong);
    }

    private static CopyProof proof(SourceFile file, int seed) {
        var original = new Unknown(file, new InProcessWorker());
        ImportedDocument read = original.read();
        TextMarks marks = List.of(TextMarks.values()).get(seed % TextMarks.values().length);
        var plan = new CopyPlan(
                new UUID(5, seed),
                read.document().text(),
                new RandomAnnotations(seed, read).makeStored(1 + seed % 12),
                List.of(),
                new CopyOptions(false, true, marks, Map.of()));
        WrittenCopy written = original.write(plan);
        byte[] copy = written.patch().applyTo(file.bytes());
        return CopyProver.prove(plan, written, copy, new OriginalToday(original));
    }
}

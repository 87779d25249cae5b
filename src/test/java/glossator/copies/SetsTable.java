package glossator.copies;

import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyRemainder;
import glossator.format.CopyRemainder.Change;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.copy.RandomAnnotations;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Many random sets of annotations in each format.
final class SetsTable {
    private final PrintStream out;
    private final int sets;

    SetsTable(PrintStream out, int sets) {
        this.out = out;
        this.sets = sets;
    }

    void print(Map<String, List<SourceFile>> samples) {
        out.println("| format | files | sets | annotations | read back equal | nothing else changed"
                + " | only added to | losses declared | ms a copy | bytes an annotation |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---|---:|---:|");
        samples.forEach(this::row);
        out.println();
    }

    /// What is counted of one format.
    private static final class Tally {
        private final Map<CopyLoss.Kind, Integer> losses = new EnumMap<>(CopyLoss.Kind.class);
        private int annotations;
        private int equal;
        private int untouched;
        private int onlyAdded;
        private int compared;
        private long nanoseconds;
        private long growth;

        private void add(AnnotatedCopy copy) {
            annotations += copy.annotations().size();
            nanoseconds += copy.nanoseconds();
            copy.written().losses().forEach(loss -> losses.merge(loss.kind(), 1, Integer::sum));
            if (copy.isOtherFormat()) {
                return;
            }
            growth += copy.copy().bytes().length - copy.original().bytes().length;
            CopyRemainder rest = Formats.compare(copy.original(), copy.copy());
            compared++;
            untouched += rest.faults().isEmpty() ? 1 : 0;
            onlyAdded +=
                    rest.others().stream().noneMatch(p -> p.change() == Change.REWRITTEN) ? 1 : 0;
        }

        private String losses() {
            return losses.isEmpty()
                    ? "none"
                    : losses.entrySet().stream()
                            .map(e -> e.getValue() + " "
                                    + e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "));
        }
    }

    private void row(String format, List<SourceFile> files) {
        List<ImportedDocument> read = files.stream().map(Formats::read).toList();
        var tally = new Tally();
        for (int seed = 0; seed < sets; seed++) {
            int which = seed % files.size();
            List<CopyAnnotation> set =
                    new RandomAnnotations(seed, read.get(which)).make(1 + seed % 12);
            AnnotatedCopy copy = AnnotatedCopy.of(files.get(which), read.get(which), set);
            tally.add(copy);
            List<String> differences = ReadingBack.differences(copy);
            tally.equal += differences.isEmpty() ? 1 : 0;
            int number = seed;
            differences.forEach(each -> Findings.add(format + ", set " + number + ": " + each));
        }
        print(format, files.size(), tally);
    }

    private void print(String format, int files, Tally tally) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %,d | %d | %s | %s | %s | %.1f | %s |%n",
                format,
                files,
                sets,
                tally.annotations,
                tally.equal,
                tally.compared == 0 ? "other format" : tally.untouched,
                tally.compared == 0 ? "" : tally.onlyAdded,
                tally.losses(),
                tally.nanoseconds / 1e6 / sets,
                tally.compared == 0
                        ? ""
                        : String.format(Locale.ROOT, "%,d", tally.growth / tally.annotations));
    }
}

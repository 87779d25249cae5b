package glossator.copies;

import glossator.copies.LibraryCopies.Added;
import glossator.exchange.CopyProof;
import glossator.exchange.LossReport;
import glossator.exchange.copy.NativeExporter;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.Library;
import glossator.message.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Files of others: three passages of each annotated, exported, and proved.
final class FilesTable {
    private static final int PASSAGES = 3;
    private static final int SHORTEST = 20;

    private final PrintStream out;
    private final Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
    private final Map<String, Integer> sentences = new TreeMap<>();

    FilesTable(PrintStream out) {
        this.out = out;
    }

    private enum Outcome {
        PROVEN,
        WITH_LOSSES,
        REFUSED,
        DIFFERENT,
        UNREADABLE,
        TOO_SHORT
    }

    void print(Path folder, Path work) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int step = Integer.getInteger("copies.files.step", 1);
        try (Library library = Library.open(work.resolve("files"))) {
            for (int i = 0; i < files.size(); i += step) {
                count(new LibraryCopies(library), files.get(i));
            }
        }
        print();
    }

    private void count(LibraryCopies copies, Path file) {
        SourceFile original = SourceFile.read(file);
        ImportedDocument read;
        try {
            read = Formats.read(original);
        } catch (Refusal unreadable) {
            String name = original.name();
            add(name.substring(name.lastIndexOf('.') + 1), Outcome.UNREADABLE);
            say("not read", unreadable, name);
            return;
        }
        add(read.format(), outcome(copies, original, read));
    }

    private void say(String what, Refusal refusal, String name) {
        sentences.merge(what + ": " + refusal.sentence().replace(name, "…"), 1, Integer::sum);
    }

    private Outcome outcome(LibraryCopies copies, SourceFile original, ImportedDocument read) {
        if (read.document().length() < SHORTEST) {
            return Outcome.TOO_SHORT;
        }
        try {
            Added added = copies.add(original, read);
            copies.annotate(added, PASSAGES, added.text().hashCode());
            LossReport report = copies.export(
                    added, new NativeExporter(UUID::randomUUID), OutputStream.nullOutputStream());
            return outcome(original.name(), report);
        } catch (Refusal refusal) {
            say("not written", refusal, original.name());
            return Outcome.REFUSED;
        } catch (RuntimeException | IOException e) {
            Findings.add(original.name() + ": " + e);
            return Outcome.DIFFERENT;
        }
    }

    private static Outcome outcome(String name, LossReport report) {
        CopyProof proof = report.proof();
        if (proof == null || !proof.isWhole()) {
            if (proof != null) {
                proof.undeclared().stream()
                        .limit(3)
                        .forEach(d -> Findings.add(name + ": " + d.kind() + " " + d.about()));
            }
            return Outcome.DIFFERENT;
        }
        report.losses().forEach(loss -> Findings.add(name + ": " + loss.what()));
        return report.losses().isEmpty() ? Outcome.PROVEN : Outcome.WITH_LOSSES;
    }

    private void add(String format, Outcome outcome) {
        counts.computeIfAbsent(format, _ -> new EnumMap<>(Outcome.class))
                .merge(outcome, 1, Integer::sum);
    }

    private void print() {
        var head = new StringBuilder("| format |");
        var line = new StringBuilder("|---|");
        for (Outcome each : Outcome.values()) {
            head.append(' ')
                    .append(each.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(" |");
            line.append("---:|");
        }
        out.println(head);
        out.println(line);
        counts.forEach((format, outcomes) -> {
            var row = new StringBuilder("| " + format + " |");
            for (Outcome each : Outcome.values()) {
                row.append(' ').append(outcomes.getOrDefault(each, 0)).append(" |");
            }
            out.println(row);
        });
        out.println();
        sentences.forEach((sentence, count) -> out.println("- " + count + " " + sentence));
        out.println();
    }
}

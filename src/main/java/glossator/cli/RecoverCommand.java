package glossator.cli;

import glossator.library.Recovery;
import glossator.library.RecoveryReport;
import glossator.library.RecoveryReport.Item;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `recover FROM [--into DIR]`: makes a library of what is left of one. The exit code is 1 if
/// something is not there or not whole.
@Command(name = "recover", sortOptions = false)
final class RecoverCommand implements Callable<Integer> {
    private final Glossator program;

    @Parameters(paramLabel = "FROM", descriptionKey = "FROM")
    private Path from = Path.of("");

    @Option(names = "--into", paramLabel = "DIR")
    private Optional<Path> into = Optional.empty();

    @Option(names = "--password", paramLabel = "P")
    private Optional<String> password = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    RecoverCommand(Glossator program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        CliContext surroundings = program.surroundings();
        Passwords passwords = Passwords.of(password, surroundings);
        RecoveryReport report = Recovery.recover(from, into.orElse(null), passwords::read);
        if (json) {
            JsonOutput.print(Report.of(report), surroundings.out());
        } else {
            report.items().forEach(item -> surroundings.out().println(line(item)));
            surroundings.err().println(summary(report));
        }
        return report.isWhole() ? 0 : ExitCode.FAILED;
    }

    private static String line(Item item) {
        String word = Messages.of("cli.recover." + word(item.outcome()));
        String detail = item.detail().isEmpty() ? "" : ": " + item.detail();
        return String.format(Locale.ROOT, "%-8s", word)
                + TerminalText.toOneLine(item.what() + detail);
    }

    private static String summary(RecoveryReport report) {
        return Messages.of(
                "cli.recover.done",
                report.library(),
                report.count(Outcome.WHOLE),
                report.count(Outcome.PARTLY),
                report.count(Outcome.LOST));
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private record Report(String library, boolean whole, List<Entry> items) {
        static Report of(RecoveryReport report) {
            return new Report(
                    report.library().toString(),
                    report.isWhole(),
                    report.items().stream()
                            .map(i -> new Entry(i.what(), word(i.outcome()), i.detail()))
                            .toList());
        }
    }

    private record Entry(String what, String outcome, String detail) {}
}

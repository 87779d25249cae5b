package glossator.cli;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.Relation;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.library.SearchRequest;
import glossator.message.Messages;
import glossator.reading.WorkerContext;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParseResult;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.ResourceBundle;

/// The command line. Exit codes: 0 done, 1 failed, 2 wrong usage.
public final class Cli {
    private Cli() {}

    /// Whether this process is to read files for another one, in whose folders it works.
    public static boolean isWorker(String[] arguments) {
        return WorkerEntry.isMeant(arguments);
    }

    /// Runs with the streams of the process and returns the exit code.
    public static int process(String[] arguments, WindowLauncher window) {
        if (isWorker(arguments)) {
            return WorkerEntry.process(arguments[0], new WorkerContext());
        }
        var sink = new TrackedOutputStream(new FileOutputStream(FileDescriptor.out));
        var out = new PrintStream(new BufferedOutputStream(sink), false, StandardCharsets.UTF_8);
        var err = new PrintStream(
                new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(arguments, CliContext.ofProcess(out, err), window);
        if (sink.failure().isPresent()) {
            err.println(Messages.of(
                    "cli.failed.output", String.valueOf(sink.failure().get().getMessage())));
            return ExitCode.FAILED;
        }
        return code;
    }

    /// Runs one command and returns its exit code; all output goes to `surroundings`.
    public static int run(String[] arguments, CliContext surroundings, WindowLauncher window) {
        var failures = new FailureReport(surroundings);
        try {
            Optional<WindowStart> start =
                    surroundings.display() ? WindowStart.parse(arguments) : Optional.empty();
            return start.isPresent()
                    ? failures.of(() -> start.get().open(surroundings, window))
                    : commandLine(surroundings, window, failures).execute(arguments);
        } catch (Error e) { // such as a stack overflow or too little memory
            return failures.reportUnexpected(e);
        } finally {
            surroundings.worker().close();
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    static CommandLine commandLine(
            CliContext surroundings, WindowLauncher window, FailureReport report) {
        var failures = new Failures(report);
        var program = new Glossator(surroundings, window);
        var line = new CommandLine(program);
        CommandList.of(program).forEach(line::addSubcommand);
        return line.setResourceBundle(ResourceBundle.getBundle("glossator.cli.messages"))
                .registerConverter(Color.class, OptionParsers::parseColor)
                .registerConverter(Style.class, OptionParsers::parseStyle)
                .registerConverter(Range.class, OptionParsers::parseRange)
                .registerConverter(Relation.class, OptionParsers::parseRelation)
                .registerConverter(TargetKind.class, OptionParsers::parseKind)
                .registerConverter(SearchRequest.Order.class, OptionParsers::parseOrder)
                .registerConverter(Rectangle.class, OptionParsers::parseArea)
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(
                        surroundings.allowsColor() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setExecutionStrategy(Cli::runLast)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    /// A bare word that is not a command is a misspelled command, not a file to open.
    private static int runLast(ParseResult parsed) {
        if (parsed.commandSpec().userObject() instanceof Glossator program
                && parsed.hasSubcommand()) {
            program.refuseFiles(parsed.commandSpec().commandLine());
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}

package glossator.cli;

import glossator.message.Messages;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Says what is wrong with a command line, and what a command has failed at.
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final FailureReport report;

    Failures(FailureReport report) {
        this.report = report;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine at, ParseResult parsed) {
        return e instanceof UsageException misuse
                ? reportMisuse(misuse.sentence(), at)
                : report.report(e);
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        report.writeTrace(e);
        return reportMisuse(sentence(e), e.getCommandLine());
    }

    private int reportMisuse(String sentence, CommandLine at) {
        String command = at.getCommandSpec().qualifiedName(" ");
        String topic = command.replaceFirst("^glossator ?(help)?", "");
        report.say(sentence, ExitCode.WRONG_USAGE);
        return report.say(
                Messages.of("cli.hint", ("glossator help " + topic).strip()), ExitCode.WRONG_USAGE);
    }

    private static String sentence(ParameterException e) {
        if (e.getCause() instanceof UsageException misuse) {
            return misuse.sentence();
        }
        return switch (e) {
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                Messages.of("cli.usage.missing", names(missing.getMissing()));
            case OverwrittenOptionException twice
            when twice.getArgSpec() != null ->
                Messages.of("cli.usage.twice", name(twice.getArgSpec()));
            case MaxValuesExceededException many
            when many.getArgSpec() != null ->
                Messages.of("cli.usage.twice", name(many.getArgSpec()));
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            default -> other(e);
        };
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
        CommandLine at = e.getCommandLine();
        if (e.isUnknownOption()) {
            List<String> known = at.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .toList();
            return Messages.of("cli.usage.option", word, WordSuggestions.hint(word, known));
        }
        Set<String> known = at.getSubcommands().keySet();
        return known.isEmpty()
                ? Messages.of("cli.usage.argument", word)
                : Messages.of("cli.usage.command", word, WordSuggestions.hint(word, known));
    }

    private static String other(ParameterException e) {
        return e.getArgSpec() != null && e.getValue() != null
                ? Messages.of("cli.usage.value", e.getValue(), name(e.getArgSpec()))
                : Messages.of(
                        "cli.usage.other", TerminalText.toOneLine(String.valueOf(e.getMessage())));
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(Failures::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? (option.longestName() + " " + option.paramLabel()).strip()
                : argument.paramLabel();
    }
}

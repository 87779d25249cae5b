package glossator.cli;

import glossator.message.Messages;
import glossator.message.Refusal;

import java.util.function.IntSupplier;

/// Turns a failure into a sentence on standard error and an exit code.
record FailureReport(CliContext surroundings) {
    /// Runs what returns an exit code; a failure is reported.
    int of(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException e) {
            return report(e);
        }
    }

    int report(Exception e) {
        if (e instanceof Refusal refusal) {
            writeTrace(refusal);
            return say(refusal.sentence(), ExitCode.FAILED);
        }
        return reportUnexpected(e);
    }

    int reportUnexpected(Throwable e) {
        writeTrace(e);
        String message = e.getMessage() == null ? "" : TerminalText.toOneLine(e.getMessage());
        return say(
                Messages.of("cli.failed.unexpected", e.getClass().getSimpleName(), message),
                ExitCode.FAILED);
    }

    int say(String sentence, int code) {
        surroundings.out().flush();
        surroundings.err().println(sentence);
        return code;
    }

    void writeTrace(Throwable e) {
        if (Boolean.getBoolean("glossator.debug")) {
            e.printStackTrace(surroundings.err());
        }
    }
}

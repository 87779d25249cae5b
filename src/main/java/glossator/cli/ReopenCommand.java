package glossator.cli;

import picocli.CommandLine.Command;

/// `reopen ANNOTATION`: takes its matter up again.
@Command(name = "reopen", sortOptions = false)
final class ReopenCommand extends ResolutionCommand {
    ReopenCommand(Glossator program) {
        super(program, false);
    }
}

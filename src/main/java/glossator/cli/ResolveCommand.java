package glossator.cli;

import picocli.CommandLine.Command;

/// `resolve ANNOTATION`: settles its matter.
@Command(name = "resolve", sortOptions = false)
final class ResolveCommand extends ResolutionCommand {
    ResolveCommand(Glossator program) {
        super(program, true);
    }
}

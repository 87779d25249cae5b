package glossator.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;

/// `help [COMMAND…]`.
@Command(name = "help", helpCommand = true)
final class HelpCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "COMMAND", descriptionKey = "COMMAND", arity = "0..*")
    private List<String> names = List.of();

    @Override
    public void run() {
        CommandLine at = spec.root().commandLine();
        for (String name : names) {
            CommandLine next = at.getSubcommands().get(name);
            if (next == null) {
                String hint = WordSuggestions.hint(name, at.getSubcommands().keySet());
                throw new UsageException("cli.usage.command", name, hint);
            }
            at = next;
        }
        at.usage(at.getOut(), at.getColorScheme());
    }
}

package glossator.cli;

import glossator.annotation.Step;
import glossator.bibliography.Identifiers;
import glossator.bibliography.csl.CslVariables;
import glossator.document.DetailField;
import glossator.document.Metadata;
import glossator.library.Library;
import glossator.library.Source;
import glossator.wording.DetailEdit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

/// `meta SOURCE [--set FIELD=VALUE]…`: what is known about a source for citing it, and changes of
/// it, in one step.
@Command(name = "meta", sortOptions = false)
final class MetaCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private String reference = "";

    @Option(names = "--set", paramLabel = "FIELD=VALUE", arity = "1")
    private List<String> settings = List.of();

    @Option(names = "--json")
    private boolean json;

    MetaCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        for (String setting : settings) {
            if (setting.indexOf('=') < 1) {
                throw new UsageException("cli.meta.setting", setting);
            }
            String kind = setting.substring(setting.indexOf('=') + 1).strip();
            boolean known = kind.isEmpty() || CslVariables.KINDS.contains(kind);
            if (setting.startsWith("kind=") && !known) {
                throw new UsageException(
                        "cli.meta.kind", kind, String.join(", ", CslVariables.KINDS));
            }
        }
    }

    @Override
    boolean isReading() {
        return settings.isEmpty();
    }

    @Override
    int run(Library library) {
        Source source = library.source(reference);
        if (!settings.isEmpty()) {
            Optional<Step> step = library.describeSource(source.id(), this::edit);
            tell(
                    step.isPresent() ? "cli.meta.done" : "cli.meta.same",
                    TerminalText.toOneLine(source.title()));
        }
        Source now = library.source(source.id());
        hint(now.metadata());
        if (json) {
            JsonOutput.print(SourceJson.of(now, library), out());
        } else if (settings.isEmpty()) {
            TerminalText.table(DetailEdit.values(now.metadata()).entrySet().stream()
                            .map(e -> List.of(e.getKey(), TerminalText.toOneLine(e.getValue())))
                            .toList())
                    .forEach(out()::println);
        }
        return 0;
    }

    private Metadata edit(Metadata metadata) {
        Metadata edited = metadata;
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            edited = DetailEdit.set(
                    edited, setting.substring(0, equals), setting.substring(equals + 1));
        }
        return edited;
    }

    /// Says which identifiers have a wrong check digit; they are kept.
    private void hint(Metadata metadata) {
        for (DetailField field : List.of(DetailField.DOI, DetailField.ISBN, DetailField.ISSN)) {
            Identifiers.problem(field, metadata.details().get(field))
                    .ifPresent(surroundings().err()::println);
        }
    }
}

package glossator.cli;

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
import java.util.UUID;

/// `meta SOURCE… [--set FIELD=VALUE]…`: what is known about sources for citing them, and changes of
/// it, the same for all, in one step.
@Command(name = "meta", sortOptions = false)
final class MetaCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "1..*")
    private List<String> references = List.of();

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
        List<Source> before =
                references.stream().map(library::source).distinct().toList();
        if (!settings.isEmpty()) {
            change(library, before);
        }
        List<Source> now = before.stream().map(s -> library.source(s.id())).toList();
        now.forEach(source -> hint(source.metadata()));
        if (json) {
            List<?> all = now.stream().map(s -> SourceJson.of(s, library)).toList();
            JsonOutput.print(all.size() == 1 ? all.getFirst() : all, out());
        } else if (settings.isEmpty()) {
            now.forEach(source -> print(source, now.size() > 1));
        }
        return 0;
    }

    private void change(Library library, List<Source> sources) {
        List<UUID> ids = sources.stream().map(Source::id).toList();
        library.arrange(ids, state -> state.withMetadata(edit(state.metadata())));
        for (Source source : sources) {
            boolean isSame = library.source(source.id()).metadata().equals(source.metadata());
            tell(
                    isSame ? "cli.meta.same" : "cli.meta.done",
                    TerminalText.toOneLine(source.title()));
        }
    }

    private void print(Source source, boolean oneOfSeveral) {
        if (oneOfSeveral) {
            out().println(TerminalText.toOneLine(source.title()));
        }
        TerminalText.table(DetailEdit.values(source.metadata()).entrySet().stream()
                        .map(e -> List.of(e.getKey(), TerminalText.toOneLine(e.getValue())))
                        .toList())
                .forEach(line -> out().println(oneOfSeveral ? "  " + line : line));
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

package glossator.cli;

import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.library.Library;
import glossator.library.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;

/// `sources`: lists them, last added first.
@Command(name = "sources", sortOptions = false)
final class SourcesCommand extends LibraryCommand {
    @Option(names = "--trash")
    private boolean trash;

    @Option(names = "--json")
    private boolean json;

    SourcesCommand(Glossator program) {
        super(program);
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        List<Source> sources = trash ? library.removedSources() : library.sources();
        if (json) {
            Codebook codebook = library.codebook();
            CollectionTree collections = CollectionTree.of(library.items());
            JsonOutput.print(
                    sources.stream()
                            .map(s -> SourceJson.of(s, codebook, collections))
                            .toList(),
                    out());
        } else if (sources.isEmpty()) {
            tell(trash ? "cli.sources.no-trash" : "cli.sources.none");
        } else {
            int length =
                    ShortIds.shortestLength(sources.stream().map(Source::id).toList());
            List<List<String>> rows = sources.stream().map(s -> row(s, length)).toList();
            TerminalText.table(rows).forEach(out()::println);
        }
        return 0;
    }

    private static List<String> row(Source source, int length) {
        return List.of(
                source.id().toString().substring(0, length),
                source.format(),
                String.valueOf(source.annotations()),
                TerminalText.toOneLine(source.title()));
    }
}

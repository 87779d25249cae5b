package glossator.cli;

import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `editions SOURCE`: lists the editions, oldest first.
@Command(name = "editions", sortOptions = false)
final class EditionsCommand extends LibraryCommand {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int HASH = 12;

    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private String reference = "";

    @Option(names = "--json")
    private boolean json;

    EditionsCommand(Glossator program) {
        super(program);
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        List<Edition> editions = library.editions(library.source(reference).id());
        if (json) {
            JsonOutput.print(editions.stream().map(EditionsCommand::json).toList(), out());
        } else {
            TerminalText.table(editions.stream().map(EditionsCommand::row).toList())
                    .forEach(out()::println);
        }
        return 0;
    }

    private static List<String> row(Edition edition) {
        return List.of(
                String.valueOf(edition.number()),
                TIME.format(edition.imported().atZone(ZoneId.systemDefault())),
                edition.format(),
                edition.sha256().substring(0, HASH),
                edition.encoding(),
                TerminalText.toOneLine(edition.origin()));
    }

    static Map<String, Object> json(Edition edition) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", edition.id().toString());
        json.put("number", edition.number());
        json.put("sha256", edition.sha256());
        json.put("file", edition.fileName());
        json.put("origin", edition.origin());
        json.put("format", edition.format());
        json.put("encoding", edition.encoding());
        json.put("reader", edition.readerVersion());
        json.put("size", edition.size());
        json.put("imported", edition.imported().toString());
        return json;
    }

    /// The edition of a source with this number, or the newest; refuses one that does not exist.
    static Edition editionOf(Library library, Source source, Optional<Integer> number) {
        List<Edition> editions = library.editions(source.id());
        return editionByNumber(editions, number.orElse(editions.size()));
    }

    /// The edition with this number; refuses one that does not exist.
    static Edition editionByNumber(List<Edition> editions, int number) {
        return editions.stream()
                .filter(e -> e.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal("cli.editions.number", number, editions.size()));
    }
}

package glossator.cli;

import glossator.annotation.Color;
import glossator.annotation.Tag;
import glossator.exchange.ExportSelection;
import glossator.exchange.Pseudonyms;
import glossator.library.Library;
import glossator.message.Refusal;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The options that say which annotations leave, and under which names.
final class SelectionOptions {
    private static final long LONGEST_LIST = 1 << 20;

    @Option(names = "--color", paramLabel = "C", arity = "1")
    private List<Color> colors = List.of();

    @Option(names = "--tag", paramLabel = "T", arity = "1")
    private List<String> tags = List.of();

    @Option(names = "--author", paramLabel = "N", arity = "1")
    private List<String> authors = List.of();

    @Option(names = "--state", paramLabel = "STATE")
    private Optional<String> state = Optional.empty();

    @Option(names = "--since", paramLabel = "DATE")
    private Optional<String> since = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE")
    private Optional<String> until = Optional.empty();

    @Option(names = "--private")
    private boolean privates;

    @Option(names = "--pseudonym", paramLabel = "NAME=OTHER", arity = "1")
    private List<String> pseudonyms = List.of();

    @Option(names = "--pseudonyms", paramLabel = "FILE")
    private Optional<Path> list = Optional.empty();

    void checkUsage() {
        parseState();
        since.ifPresent(date -> OptionParsers.parseDate(date, false));
        until.ifPresent(date -> OptionParsers.parseDate(date, true));
    }

    ExportSelection selection(Library library) {
        Set<UUID> wanted = tags.stream()
                .map(path -> library.codebook()
                        .find(path)
                        .map(Tag::id)
                        .orElseThrow(() -> new Refusal("cli.tags.unknown", path)))
                .collect(Collectors.toSet());
        return new ExportSelection(
                Set.copyOf(colors),
                wanted,
                Set.copyOf(authors),
                parseState(),
                since.map(date -> OptionParsers.parseDate(date, false)).orElse(null),
                until.map(date -> OptionParsers.parseDate(date, true)).orElse(null),
                privates);
    }

    /// Those given one by one come after the list, so that a name in both is refused.
    Pseudonyms pseudonyms() {
        var lines = new ArrayList<String>();
        list.ifPresent(file -> lines.addAll(read(file)));
        lines.addAll(pseudonyms);
        return Pseudonyms.parse(lines);
    }

    private static List<String> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_LIST) {
                throw new Refusal("cli.export.list", file);
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new Refusal(e, "cli.export.list", file);
        } catch (IOException e) {
            throw new Refusal(e, "format.unreadable", file);
        }
    }

    private ExportSelection.State parseState() {
        return switch (state.orElse("")) {
            case "" -> ExportSelection.State.ANY;
            case "open" -> ExportSelection.State.OPEN;
            case "resolved" -> ExportSelection.State.RESOLVED;
            default -> throw new UsageException("cli.export.state", state.orElse(""));
        };
    }
}

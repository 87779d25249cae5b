package glossator.cli;

import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.annotation.ReadingState;
import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;
import glossator.library.CollectionMembers;
import glossator.library.Library;
import glossator.library.Source;
import glossator.library.SourceOrder;

import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which sources are listed, and in which order.
final class SourceFilterOptions {
    @Option(names = "--collection", paramLabel = "COLLECTION")
    private Optional<String> collection = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG")
    private List<String> tags = List.of();

    @Option(names = "--reading", paramLabel = "new|reading|read")
    private Optional<String> reading = Optional.empty();

    @Option(names = "--rating", paramLabel = "N")
    private int rating;

    @Option(names = "--sort", paramLabel = "FIELD")
    private Optional<String> sort = Optional.empty();

    @Option(names = "--reverse")
    private boolean reverse;

    void checkUsage() {
        reading.ifPresent(SourceFilterOptions::parseReading);
        sort.ifPresent(SourceFilterOptions::parseOrder);
    }

    static ReadingState parseReading(String word) {
        return ReadingState.find(word)
                .orElseThrow(() -> new UsageException("cli.arrange.reading", word));
    }

    private static SourceOrder parseOrder(String word) {
        return SourceOrder.find(word)
                .orElseThrow(() -> new UsageException(
                        "cli.sources.sort",
                        word,
                        Arrays.stream(SourceOrder.values())
                                .map(SourceOrder::word)
                                .collect(Collectors.joining(", "))));
    }

    /// Those of `sources` that are wanted: in the collection or below it, with each of the tags or
    /// one below it, in the reading state, with at least so many stars.
    List<Source> apply(Library library, List<Source> sources) {
        Codebook codebook = library.codebook();
        List<Tag> wanted = tags.stream()
                .map(tag -> TagEditCommand.requireTag(codebook, tag))
                .toList();
        Optional<Set<UUID>> members = collection.map(path -> members(library, sources, path));
        Optional<ReadingState> state = reading.map(SourceFilterOptions::parseReading);
        Comparator<Source> order = sort.map(SourceFilterOptions::parseOrder)
                .orElse(SourceOrder.ADDED)
                .comparator();
        List<Source> found = sources.stream()
                .filter(s -> members.isEmpty() || members.get().contains(s.id()))
                .filter(s -> state.isEmpty() || s.shownReading() == state.get())
                .filter(s -> s.rating() >= rating)
                .filter(s -> wanted.stream().allMatch(tag -> hasTag(s, tag, codebook)))
                .toList();
        if (sort.isEmpty() && !reverse) {
            return found;
        }
        return found.stream().sorted(reverse ? order.reversed() : order).toList();
    }

    private static boolean hasTag(Source source, Tag tag, Codebook codebook) {
        return source.tags().stream().anyMatch(own -> codebook.isWithin(own, tag.id()));
    }

    private static Set<UUID> members(Library library, List<Source> sources, String path) {
        SourceCollection one = CollectionPaths.require(library, path);
        CollectionTree tree = CollectionTree.of(library.items());
        Map<UUID, Set<UUID>> found = SmartMembers.of(library);
        return new CollectionMembers(tree, sources, found).of(one.id());
    }
}

package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.ReadingState;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// `arrange SOURCE… [--reading S] [--rating N] [--tag T] [--untag T]`: sets how far sources were
/// read, how good they are, and what they are about, in one step.
@Command(name = "arrange", sortOptions = false)
final class ArrangeCommand extends CollectionEditCommand {
    private static final int MOST_STARS = 5;

    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "1..*")
    private List<String> references = List.of();

    @Option(names = "--reading", paramLabel = "new|reading|read")
    private Optional<String> reading = Optional.empty();

    @Option(names = "--rating", paramLabel = "0-5")
    private Optional<Integer> rating = Optional.empty();

    @Option(names = "--tag", paramLabel = "PATH")
    private List<String> tags = List.of();

    @Option(names = "--untag", paramLabel = "TAG")
    private List<String> untags = List.of();

    ArrangeCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        reading.ifPresent(SourceFilterOptions::parseReading);
        if (rating.isPresent() && (rating.get() < 0 || rating.get() > MOST_STARS)) {
            throw new UsageException("cli.arrange.rating", rating.get());
        }
        if (reading.isEmpty() && rating.isEmpty() && tags.isEmpty() && untags.isEmpty()) {
            throw new UsageException("cli.arrange.nothing");
        }
        tags.forEach(TagPaths::names);
    }

    @Override
    Optional<Step> change(Library library) {
        return library.apply(codebook -> {
            var paths = new TagPaths(codebook);
            List<UUID> added = paths.idsOf(tags);
            List<UUID> removed = untags.stream()
                    .map(tag -> TagEditCommand.requireTag(codebook, tag).id())
                    .toList();
            var changes = new ArrayList<Change>(paths.changes());
            for (UUID id : ids(library, references)) {
                Source source = library.source(id);
                SourceState before = source.state();
                SourceState after = edit(before, added, removed);
                if (!before.equals(after)) {
                    changes.add(new Change.OfSource(before, after, source.fileName()));
                }
            }
            return changes;
        });
    }

    private SourceState edit(SourceState before, List<UUID> added, List<UUID> removed) {
        SourceState after = before;
        for (UUID tag : added) {
            after = after.tagged(tag);
        }
        for (UUID tag : removed) {
            after = after.untagged(tag);
        }
        if (reading.isPresent()) {
            ReadingState state = SourceFilterOptions.parseReading(reading.get());
            after = after.withReading(state);
        }
        return rating.isPresent() ? after.withRating(rating.get()) : after;
    }
}

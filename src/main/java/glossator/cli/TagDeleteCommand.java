package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// `tags delete TAG`: deletes the tag and those below it, removing them from annotations and
/// sources, in one step.
@Command(name = "delete", sortOptions = false)
final class TagDeleteCommand extends TagEditCommand {
    @Parameters(paramLabel = "TAG", descriptionKey = "TAG")
    private String path = "";

    TagDeleteCommand(Glossator program) {
        super(program);
    }

    @Override
    List<Change> changesFor(Library library) {
        Codebook codebook = library.codebook();
        UUID root = requireTag(codebook, path).id();
        List<Tag> going = codebook.tagsInOrder().stream()
                .filter(t -> codebook.isWithin(t.id(), root))
                .toList();
        Set<UUID> ids = going.stream().map(Tag::id).collect(Collectors.toSet());
        var changes = new ArrayList<Change>();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        // Sources in the trash keep their annotations, and those keep their tags.
        going.stream()
                .flatMap(tag -> library.annotationsWith(tag.id()).stream())
                .distinct()
                .forEach(a -> changes.add(
                        Change.edit(a, a.withTags(without(a.tags(), ids)).withChanged(now))));
        changes.addAll(library.changesOfSourcesWith(
                ids, source -> source.withTags(without(source.tags(), ids))));
        going.reversed().forEach(tag -> changes.add(new Change.OfTag(tag, null)));
        return changes;
    }

    private static List<UUID> without(List<UUID> tags, Set<UUID> gone) {
        return tags.stream().filter(tag -> !gone.contains(tag)).toList();
    }
}

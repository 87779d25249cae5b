package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.annotation.TagChanges;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// `tags merge TAG INTO`: what has the one tag has the other from then on; the first is deleted.
@Command(name = "merge", sortOptions = false)
final class TagMergeCommand extends TagEditCommand {
    @Parameters(paramLabel = "TAG", descriptionKey = "TAG", index = "0")
    private String path = "";

    @Parameters(paramLabel = "INTO", descriptionKey = "INTO", index = "1")
    private String into = "";

    TagMergeCommand(Glossator program) {
        super(program);
    }

    @Override
    List<Change> changesFor(Library library) {
        Codebook codebook = library.codebook();
        Tag tag = requireTag(codebook, path);
        Tag other = requireTag(codebook, into);
        if (tag.equals(other)) {
            return List.of();
        }
        // Sources in the trash keep their tags.
        var changes = new ArrayList<Change>(library.changesOfSourcesWith(
                List.of(tag.id()), s -> s.withTags(TagChanges.replaced(s.tags(), tag, other))));
        changes.addAll(TagChanges.changesToMerge(
                codebook,
                tag,
                other,
                library.annotationsWith(tag.id()),
                Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        return changes;
    }
}

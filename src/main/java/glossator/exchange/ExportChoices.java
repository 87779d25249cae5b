package glossator.exchange;

import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Threads;
import glossator.format.CopyOptions;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the user chose to hand on, and how.
public record ExportChoices(ExportSelection selection, Pseudonyms pseudonyms, CopyOptions options) {
    /// Everything but private notes, under real names.
    public static final ExportChoices USUAL =
            new ExportChoices(ExportSelection.USUAL, Pseudonyms.NONE, CopyOptions.USUAL);

    /// The document with what is to be exported of it, and nothing else.
    public AnnotatedDocument applyTo(AnnotatedDocument document) {
        List<Placement> taken = selection.of(document);
        Set<UUID> ids = taken.stream().map(Placement::id).collect(Collectors.toSet());
        List<Reply> replies = document.threads().all().stream()
                .filter(reply -> ids.contains(reply.annotation()))
                .toList();
        return pseudonyms
                .applyTo(document.withAnnotations(taken, new Threads(replies)))
                .withOptions(options)
                .withLinks(document.links()
                        .keep(ids, other -> selection.takes(other, document.codebook())));
    }
}

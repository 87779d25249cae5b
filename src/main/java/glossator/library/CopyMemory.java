package glossator.library;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import glossator.annotation.Codebook;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Threads;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Remembers what is in an annotated copy, by what a reader finds in it.
///
/// @param text of the edition that the copy was made of
/// @param placements of the annotations in that edition
/// @param lines at the end of notes in the copy that are not part of them
record CopyMemory(
        String text,
        List<Placement> placements,
        Threads threads,
        Codebook codebook,
        Map<UUID, List<String>> lines) {

    /// What is lost on the way into the file is not in it, so that nobody is said to have deleted
    /// it.
    ExportedCopy of(CopyPlan plan, Edition edition, ImportedDocument copy) {
        Set<UUID> planned =
                plan.annotations().stream().map(a -> a.id()).collect(Collectors.toSet());
        Map<UUID, Placement> ours = placements.stream()
                .filter(p -> planned.contains(p.id()))
                .collect(toMap(Placement::id, p -> p));
        String read = copy.document().text();
        var traits = new HashMap<UUID, CopyTraits>();
        ours.forEach((id, placement) -> traits.put(id, CopyTraits.of(placement, text)));
        FoundNotes found = FoundNotes.of(copy.findings(), read, traits);
        var notes = new HashMap<UUID, ExportedCopy.Note>();
        found.known()
                .forEach((id, embedded) ->
                        notes.put(id, note(requireNonNull(ours.get(id)), embedded, read)));
        return new ExportedCopy(
                plan.copy(),
                edition.source(),
                edition.id(),
                Timestamps.now(),
                notes,
                others(found.others(), read));
    }

    private ExportedCopy.Note note(Placement ours, EmbeddedAnnotation embedded, String read) {
        var pair = new ExportedCopy.Pair(
                CopyDigest.of(ours, text, codebook), CopyDigest.of(embedded, read));
        Map<UUID, Reply> replies = threads.of(ours.id()).stream().collect(toMap(Reply::id, r -> r));
        var traits = new HashMap<UUID, CopyTraits>();
        replies.forEach((id, reply) -> traits.put(id, CopyTraits.of(reply)));
        List<EmbeddedReply> there = embedded.replies();
        var pairs = new HashMap<UUID, ExportedCopy.Pair>();
        FoundNotes.replies(there, traits)
                .forEach((index, id) -> pairs.put(
                        id,
                        new ExportedCopy.Pair(
                                CopyDigest.of(requireNonNull(replies.get(id))),
                                CopyDigest.of(there.get(index)))));
        return new ExportedCopy.Note(pair, pairs, lines.getOrDefault(ours.id(), List.of()));
    }

    static Set<String> others(List<EmbeddedAnnotation> others, String read) {
        var digests = new HashSet<String>();
        others.forEach(embedded -> digests.add(digest(embedded, read)));
        return digests;
    }

    /// Of an annotation that the library does not have, with its replies.
    static String digest(EmbeddedAnnotation embedded, String read) {
        var all = new StringBuilder(CopyDigest.of(embedded, read).text());
        all.append(' ').append(Normalized.cleanText(embedded.author()));
        embedded.replies()
                .forEach(reply -> all.append(' ').append(CopyDigest.of(reply).text()));
        return CopyDigest.digest(all.toString());
    }
}

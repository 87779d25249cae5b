package glossator.library;

import glossator.library.ExportedCopy.Note;
import glossator.library.ExportedCopy.Pair;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What is known about an annotated copy from before: how it was exported, and how it, or another
/// of the same, was when it was read the last times.
///
/// @param exported null if this library does not know it
/// @param read what was looked at then, oldest first
/// @param undone the same of what was taken back since
record CopyAncestors(
        @Nullable ExportedCopy exported, List<CopyReading> read, List<CopyReading> undone) {
    CopyAncestors {
        read = List.copyOf(read);
        undone = List.copyOf(undone);
    }

    /// As it was exported, then as it was read.
    private Stream<Map<UUID, Note>> notes() {
        Stream<Map<UUID, Note>> later = read.stream().map(CopyReading::notes);
        return exported == null ? later : Stream.concat(Stream.of(exported.notes()), later);
    }

    List<Pair> of(UUID annotation) {
        return notes().map(all -> all.get(annotation))
                .flatMap(note -> Optional.ofNullable(note).map(Note::pair).stream())
                .toList();
    }

    List<Pair> ofReply(UUID annotation, UUID reply) {
        return notes().map(all -> all.get(annotation))
                .flatMap(
                        note -> Optional.ofNullable(note).map(n -> n.replies().get(reply)).stream())
                .toList();
    }

    /// The annotations and replies that were in the copy when it was exported.
    Map<UUID, Note> atExport() {
        return exported == null ? Map.of() : exported.notes();
    }

    /// Whether an annotation is known from the copy only because it was taken from there, which was
    /// undone.
    boolean isUndone(UUID annotation) {
        return of(annotation).isEmpty()
                && undone.stream().anyMatch(reading -> reading.notes().containsKey(annotation));
    }

    boolean isUndone(UUID annotation, UUID reply) {
        return ofReply(annotation, reply).isEmpty()
                && undone.stream()
                        .map(reading -> reading.notes().get(annotation))
                        .anyMatch(note -> note != null && note.replies().containsKey(reply));
    }

    /// Whether it was looked at before that this is missing in the copy.
    boolean isMissed(UUID subject) {
        return read.stream().anyMatch(reading -> reading.missing().contains(subject));
    }

    /// Whether the copy held this, which the library does not have, when it was exported, or when
    /// it was looked at before.
    boolean isOther(String digest) {
        Set<String> others = exported == null ? Set.of() : exported.others();
        return others.contains(digest);
    }
}

package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Target;
import glossator.annotation.Threads;
import glossator.library.CopyItem.Kind;
import glossator.library.ExportedCopy.Note;
import glossator.library.ExportedCopy.Pair;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Compares an annotated copy that came back with what the library has now and with what both had
/// when it was exported. If that is not known, nothing that is missing counts as deleted, and the
/// times decide whether a difference was made there only.
///
/// @param here the library's side
/// @param text the copy's
/// @param sameText whether that is the text that the placements are in, so that places can be
///     compared; in a changed one, the file says where the annotations are
/// @param others digests and ids of what the library knows to be in its files without having it
record CopyComparison(
        Ours here, CopyAncestors ancestors, String text, boolean sameText, Set<UUID> others) {

    /// The library's side.
    ///
    /// @param present placements of the annotations, without those in the trash
    /// @param trash the deleted annotations of the source
    /// @param replies to all of them, without those deleted
    /// @param deletedReplies the ids of those deleted
    /// @param text that the placements are in
    /// @param earlier states of the annotations
    record Ours(
            Map<UUID, Placement> present,
            Map<UUID, Annotation> trash,
            Threads replies,
            Set<UUID> deletedReplies,
            String text,
            Codebook codebook,
            Earlier earlier) {}

    /// The earlier states of annotations.
    interface Earlier {
        /// The annotation as it was after its change of that time.
        Optional<Annotation> find(UUID annotation, Instant changed);
    }

    /// One item for each annotation and reply that is in the copy or was exported in it, in the
    /// order of the file, replies after their annotation; what is missing comes last.
    List<CopyItem> items(List<FoundNote> found) {
        var items = new ArrayList<CopyItem>();
        var seen = new HashSet<UUID>();
        for (FoundNote note : found) {
            seen.add(note.id());
            add(note, items);
        }
        ancestors.atExport().forEach((id, note) -> {
            if (!seen.contains(id) && note.pair() != null) {
                addMissing(id, items);
            }
        });
        return items;
    }

    /// The note as it is compared and taken, if the copy holds it without a place.
    FoundNote withoutHead(FoundNote note) {
        Placement placement = here.present.get(note.id());
        Annotation own = placement == null ? here.trash.get(note.id()) : placement.annotation();
        return own == null ? note : CopyLines.withoutHead(note, own, ancestors, text);
    }

    private void add(FoundNote note, List<CopyItem> items) {
        Placement placement = here.present.get(note.id());
        Annotation deleted = here.trash.get(note.id());
        if (placement != null) {
            items.add(compare(note, placement));
            addReplies(note, items);
        } else if (deleted != null && !ancestors.isUndone(note.id())) {
            items.add(compareDeleted(note, deleted));
        } else if (!isOther(note)) {
            items.add(item(Kind.NEW_THERE, note, null, Set.of(), Set.of()));
        }
    }

    private boolean isOther(FoundNote note) {
        return others.contains(note.id())
                || ancestors.isOther(CopyMemory.digest(note.embedded(), text))
                || isDecided(note);
    }

    /// Whether it was looked at before, as it is, and not taken.
    private boolean isDecided(FoundNote note) {
        CopyDigest there = CopyDigest.of(note.embedded(), text);
        return ancestors.of(note.id()).stream().anyMatch(pair -> pair.there().equals(there));
    }

    private CopyItem compare(FoundNote note, Placement placement) {
        CopyDigest there = CopyDigest.of(note.embedded(), text);
        CopyDigest ours = CopyDigest.of(placement, here.text, here.codebook);
        List<Pair> pairs = ancestors.of(note.id());
        Set<CopyPart> parts = comparable();
        if (isPlaceless(note, placement.annotation().target())) {
            parts.remove(CopyPart.PLACE);
        }
        Difference difference = pairs.isEmpty()
                ? twoWay(note, placement.annotation(), parts, there, ours)
                : threeWay(pairs, parts, there, ours);
        CopyVersion mine = version(placement.annotation());
        return item(difference.kind(), note, mine, difference.changed, difference.conflicts);
    }

    /// Whether the copy has no place for what the library has on a passage, page or area.
    private static boolean isPlaceless(FoundNote note, Target ours) {
        return note.embedded().target() instanceof Target.WholeSource
                && !(ours instanceof Target.WholeSource);
    }

    /// @param changed the parts that are different there
    /// @param conflicts those of them that are different here as well
    private record Difference(Set<CopyPart> changed, Set<CopyPart> conflicts, boolean here) {
        Kind kind() {
            if (changed.isEmpty()) {
                return here ? Kind.CHANGED_HERE : Kind.SAME;
            }
            return conflicts.isEmpty() ? Kind.CHANGED_THERE : Kind.CHANGED_BOTH;
        }
    }

    /// A part is changed there if it is unlike whatever the file held before.
    ///
    /// @param parts those that are compared
    private static Difference threeWay(
            List<Pair> pairs, Set<CopyPart> parts, CopyDigest there, CopyDigest ours) {
        Set<CopyPart> changed = EnumSet.copyOf(parts);
        pairs.forEach(pair -> changed.retainAll(there.differing(pair.there())));
        changed.retainAll(there.differing(ours));
        Set<CopyPart> ownChanges = ours.differing(pairs.getFirst().here());
        Set<CopyPart> conflicts = EnumSet.noneOf(CopyPart.class);
        conflicts.addAll(changed);
        conflicts.retainAll(ownChanges);
        return new Difference(changed, conflicts, !ownChanges.isEmpty());
    }

    /// The library's state of the time that the file names may be in the journal.
    private Difference twoWay(
            FoundNote note,
            Annotation annotation,
            Set<CopyPart> parts,
            CopyDigest there,
            CopyDigest ours) {
        Set<CopyPart> changed = EnumSet.copyOf(parts);
        changed.retainAll(there.differing(ours));
        Instant written = note.embedded().changed();
        if (changed.isEmpty() || written == null) {
            return new Difference(changed, changed, false);
        }
        Instant stored = annotation.changed();
        if (!truncated(written).isBefore(truncated(stored))) {
            return new Difference(changed, Set.of(), false);
        }
        return here.earlier
                .find(note.id(), truncated(written))
                .map(before -> digest(before, annotation, ours))
                .map(before -> threeWay(List.of(new Pair(before, before)), parts, there, ours))
                .orElse(new Difference(changed, changed, true));
    }

    private CopyDigest digest(Annotation before, Annotation now, CopyDigest ours) {
        boolean sameplace = before.edition().equals(now.edition())
                && before.selector().equals(now.selector())
                && before.target().equals(now.target());
        var parts = new ArrayList<>(
                CopyDigest.of(Placement.inOwnEdition(before), here.text, here.codebook)
                        .parts());
        if (sameplace) {
            parts.set(0, ours.parts().getFirst());
        }
        return new CopyDigest(parts);
    }

    private static Instant truncated(Instant moment) {
        return Timestamps.parse(Timestamps.format(moment));
    }

    private Set<CopyPart> comparable() {
        var parts = EnumSet.allOf(CopyPart.class);
        if (!sameText) {
            parts.remove(CopyPart.PLACE);
        }
        return parts;
    }

    /// Whether somebody has worked on what is in the trash here.
    private CopyItem compareDeleted(FoundNote note, Annotation deleted) {
        CopyDigest there = CopyDigest.of(note.embedded(), text);
        List<Pair> pairs = ancestors.of(note.id());
        Set<CopyPart> changed = comparable();
        if (pairs.isEmpty()) {
            changed.remove(CopyPart.PLACE);
            changed.retainAll(there.differing(
                    CopyDigest.of(Placement.inOwnEdition(deleted), here.text, here.codebook)));
        }
        pairs.forEach(pair -> changed.retainAll(there.differing(pair.there())));
        if (note.replies().stream().anyMatch(reply -> isNew(note.id(), reply.id()))) {
            changed.add(CopyPart.REPLIES);
        }
        return item(Kind.DELETED_HERE, note, version(deleted), changed, Set.of());
    }

    private boolean isNew(UUID annotation, UUID reply) {
        return here.replies.of(annotation).stream().noneMatch(r -> r.id().equals(reply))
                && !here.deletedReplies.contains(reply)
                && ancestors.ofReply(annotation, reply).isEmpty();
    }

    private void addReplies(FoundNote note, List<CopyItem> items) {
        Map<UUID, Reply> ours = new LinkedHashMap<>();
        here.replies.of(note.id()).forEach(reply -> ours.put(reply.id(), reply));
        var seen = new HashSet<UUID>();
        for (FoundNote.FoundReply reply : note.replies()) {
            seen.add(reply.id());
            items.addAll(compare(note, reply, ours.get(reply.id())));
        }
        Note exported = ancestors.atExport().get(note.id());
        if (exported != null) {
            exported.replies().keySet().stream()
                    .filter(id -> !seen.contains(id) && !ancestors.isMissed(id))
                    .map(ours::get)
                    .filter(Objects::nonNull)
                    .forEach(reply -> items.add(missing(note, reply)));
        }
    }

    private CopyItem missing(FoundNote note, Reply reply) {
        return new CopyItem(
                Kind.DELETED_THERE,
                reply.annotation(),
                reply.id(),
                Set.of(),
                Set.of(),
                CopyVersion.of(note.embedded(), text).reply(reply),
                null);
    }

    private List<CopyItem> compare(
            FoundNote note, FoundNote.FoundReply found, @Nullable Reply ours) {
        CopyDigest there = CopyDigest.of(found.embedded());
        List<Pair> pairs = ancestors.ofReply(note.id(), found.id());
        if (ours == null) {
            boolean gone = here.deletedReplies.contains(found.id())
                    && !ancestors.isUndone(note.id(), found.id());
            boolean decided = pairs.stream().anyMatch(pair -> pair.there().equals(there));
            if (gone || !decided) {
                boolean worked = !decided && !pairs.isEmpty();
                Set<CopyPart> changed = gone && worked ? Set.of(CopyPart.NOTE) : Set.of();
                Kind kind = gone ? Kind.DELETED_HERE : Kind.NEW_THERE;
                return List.of(item(kind, note, found, null, changed, Set.of()));
            }
            return List.of();
        }
        CopyDigest digest = CopyDigest.of(ours);
        Set<CopyPart> differing = there.differing(digest);
        Difference difference = pairs.isEmpty()
                ? new Difference(differing, differing, false)
                : threeWay(pairs, comparable(), there, digest);
        return List.of(item(
                difference.kind(),
                note,
                found,
                CopyVersion.of(note.embedded(), text).reply(ours),
                difference.changed,
                difference.conflicts));
    }

    private void addMissing(UUID id, List<CopyItem> items) {
        Placement placement = here.present.get(id);
        if (placement != null && !ancestors.isMissed(id)) {
            items.add(new CopyItem(
                    Kind.DELETED_THERE,
                    id,
                    null,
                    Set.of(),
                    Set.of(),
                    version(placement.annotation()),
                    null));
        }
    }

    private CopyVersion version(Annotation annotation) {
        Placement placement = here.present.get(annotation.id());
        String words = placement == null
                ? annotation.selector().exact()
                : placement.selectorIn(here.text).exact();
        return CopyVersion.of(annotation, words, here.codebook);
    }

    private CopyItem item(
            Kind kind,
            FoundNote note,
            @Nullable CopyVersion mine,
            Set<CopyPart> changed,
            Set<CopyPart> conflicts) {
        CopyVersion found = CopyVersion.of(note.embedded(), text);
        CopyVersion theirs =
                mine != null && isPlaceless(note, mine.target()) ? found.about(mine) : found;
        return new CopyItem(kind, note.id(), null, changed, conflicts, mine, theirs);
    }

    private CopyItem item(
            Kind kind,
            FoundNote note,
            FoundNote.FoundReply reply,
            @Nullable CopyVersion mine,
            Set<CopyPart> changed,
            Set<CopyPart> conflicts) {
        return new CopyItem(
                kind,
                note.id(),
                reply.id(),
                changed,
                conflicts,
                mine,
                CopyVersion.of(note.embedded(), text).reply(reply.embedded()));
    }
}

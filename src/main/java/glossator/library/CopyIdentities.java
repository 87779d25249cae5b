package glossator.library;

import static java.util.stream.Collectors.toMap;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Gives each annotation in an annotated copy, and each reply to it, the id that it has in the
/// library, or is to have.
///
/// @param ids by which what stands in the files of the source is known
/// @param present placements of the annotations that are not in the trash
/// @param trash those that are
/// @param replies by annotation, also those deleted
/// @param text the copy's
record CopyIdentities(
        EmbeddedIds ids,
        Map<UUID, Placement> present,
        Map<UUID, Annotation> trash,
        Map<UUID, List<Reply>> replies,
        String text) {

    List<FoundNote> of(List<EmbeddedAnnotation> findings) {
        Set<UUID> named = new HashSet<>();
        List<EmbeddedAnnotation> given = new ArrayList<>();
        var derived = new ArrayList<UUID>();
        for (EmbeddedAnnotation embedded : findings) {
            UUID own = embedded.id();
            boolean isTwin = own != null && !named.add(own);
            EmbeddedAnnotation one = isTwin ? withoutIds(embedded) : embedded;
            UUID id = ids.next(one, quote(one));
            derived.add(id);
            boolean isGiven = isKnown(id) || id.equals(own);
            given.add(one.withTraces(isGiven ? id : null, one.changed()));
        }
        Map<Integer, UUID> known = FoundNotes.of(given, text, traits()).ids();
        var notes = new ArrayList<FoundNote>();
        for (int i = 0; i < given.size(); i++) {
            UUID id = known.getOrDefault(i, derived.get(i));
            notes.add(note(id, given.get(i)));
        }
        return notes;
    }

    /// As of a comment that somebody has copied.
    private static EmbeddedAnnotation withoutIds(EmbeddedAnnotation embedded) {
        List<EmbeddedReply> replies =
                embedded.replies().stream().map(reply -> withId(reply, null)).toList();
        return embedded.withReplies(replies, embedded.resolved())
                .withTraces(null, embedded.changed());
    }

    private static EmbeddedReply withId(EmbeddedReply r, @Nullable UUID id) {
        return new EmbeddedReply(r.parent(), r.author(), r.text(), r.state(), r.created(), id);
    }

    private boolean isKnown(UUID id) {
        return present.containsKey(id) || trash.containsKey(id);
    }

    private String quote(EmbeddedAnnotation embedded) {
        return EmbeddedAnnotationRows.clip(embedded.range(), text).of(text);
    }

    private Map<UUID, CopyTraits> traits() {
        var traits = new HashMap<UUID, CopyTraits>();
        present.forEach((id, placement) -> traits.put(id, CopyTraits.of(placement, text)));
        trash.forEach((id, annotation) -> traits.put(id, CopyTraits.of(annotation)));
        return traits;
    }

    private FoundNote note(UUID id, EmbeddedAnnotation embedded) {
        EmbeddedAnnotation named = embedded.withTraces(id, embedded.changed());
        List<UUID> replyIds = replyIds(id, embedded);
        var found = new ArrayList<FoundNote.FoundReply>();
        var renamed = new ArrayList<EmbeddedReply>();
        for (int i = 0; i < replyIds.size(); i++) {
            EmbeddedReply reply = embedded.replies().get(i);
            var own = new EmbeddedReply(
                    reply.parent(),
                    reply.author(),
                    reply.text(),
                    reply.state(),
                    reply.created() == null ? null : stored(reply.created()),
                    replyIds.get(i));
            renamed.add(own);
            found.add(new FoundNote.FoundReply(replyIds.get(i), parent(i, reply, replyIds), own));
        }
        return new FoundNote(id, named.withReplies(renamed, named.resolved()), found);
    }

    private static Instant stored(Instant moment) {
        return Timestamps.parse(Timestamps.format(moment));
    }

    private static @Nullable UUID parent(int index, EmbeddedReply reply, List<UUID> ids) {
        int parent = reply.parent();
        return parent >= 0 && parent < ids.size() && parent != index ? ids.get(parent) : null;
    }

    private List<UUID> replyIds(UUID annotation, EmbeddedAnnotation embedded) {
        List<EmbeddedReply> there = embedded.replies();
        if (there.isEmpty()) {
            return List.of();
        }
        Map<UUID, CopyTraits> known = replies.getOrDefault(annotation, List.of()).stream()
                .collect(toMap(Reply::id, CopyTraits::of));
        List<UUID> derived = EmbeddedReplies.ids(annotation, embedded.withTraces(annotation, null));
        var named = new ArrayList<EmbeddedReply>();
        for (int i = 0; i < there.size(); i++) {
            EmbeddedReply r = there.get(i);
            UUID id = known.containsKey(derived.get(i)) ? derived.get(i) : r.id();
            named.add(withId(r, id));
        }
        Map<Integer, UUID> matched = FoundNotes.replies(named, known);
        var replyIds = new ArrayList<UUID>();
        for (int i = 0; i < there.size(); i++) {
            replyIds.add(matched.getOrDefault(i, derived.get(i)));
        }
        return replyIds;
    }
}

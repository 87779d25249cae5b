package glossator.library;

import static java.util.Objects.requireNonNull;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.library.ExportedCopy.Note;
import glossator.library.ExportedCopy.Pair;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes the memory of what was decided about a copy, after that was stored.
record CopyReadingMaker(
        ReturnedCopy copy, AnnotationRows annotations, ReplyRows replies, Codebook codebook) {

    CopyReading of(Collection<CopyItem> decided) {
        var pairs = new HashMap<UUID, Pair>();
        var ofReplies = new HashMap<UUID, Map<UUID, Pair>>();
        var missing = new HashSet<UUID>();
        for (CopyItem item : decided) {
            if (item.there() == null) {
                missing.add(item.subject());
                continue;
            }
            FoundNote note = requireNonNull(copy.found().get(item.annotation()));
            if (!item.isReply()) {
                pairs.put(note.id(), pair(note));
            }
            for (FoundNote.FoundReply reply : note.replies()) {
                // Those of a new annotation, and of one in the trash, are decided with it.
                boolean withIt = !item.isReply() && isWithoutOwnItems(item);
                if (withIt || reply.id().equals(item.reply())) {
                    ofReplies
                            .computeIfAbsent(note.id(), _ -> new HashMap<>())
                            .put(reply.id(), pair(reply));
                }
            }
        }
        var notes = new HashMap<UUID, Note>();
        pairs.forEach((id, pair) ->
                notes.put(id, new Note(pair, ofReplies.getOrDefault(id, Map.of()))));
        ofReplies.forEach((id, all) -> notes.putIfAbsent(id, new Note(null, all)));
        return new CopyReading(notes, missing);
    }

    private static boolean isWithoutOwnItems(CopyItem item) {
        return item.kind() == CopyItem.Kind.NEW_THERE || item.kind() == CopyItem.Kind.DELETED_HERE;
    }

    private Pair pair(FoundNote note) {
        CopyDigest there = CopyDigest.of(note.embedded(), copy.text());
        CopyDigest here = annotations
                .findPresent(note.id())
                .map(now -> CopyDigest.of(placed(now), copy.comparison().here().text(), codebook))
                .orElse(there);
        return new Pair(here, there);
    }

    private Placement placed(Annotation now) {
        return Optional.ofNullable(copy.comparison().here().present().get(now.id()))
                .filter(before -> before.annotation().edition().equals(now.edition())
                        && before.annotation().selector().equals(now.selector())
                        && before.annotation().target().equals(now.target()))
                .map(before -> before.withAnnotation(now))
                .orElseGet(() -> Placement.inOwnEdition(now));
    }

    private Pair pair(FoundNote.FoundReply reply) {
        CopyDigest there = CopyDigest.of(reply.embedded());
        CopyDigest here = replies.findPresent(reply.id())
                .map((Reply r) -> CopyDigest.of(r))
                .orElse(there);
        return new Pair(here, there);
    }
}

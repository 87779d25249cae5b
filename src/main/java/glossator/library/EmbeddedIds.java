package glossator.library;

import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Gives the annotations embedded in a file their ids. The same annotation found again, in the same
/// bytes or in a later edition, gets the same id, so that importing it twice adds nothing.
///
/// It is recognized by its words, not by its replies, which may have become more; a later version
/// of the reader may improve its range and color. What an older reader has found is recognized
/// also where the replies are in its note, and where it had no target but a bare position.
final class EmbeddedIds {
    private final UUID source;
    private final Map<String, Deque<UUID>> known = new HashMap<>();
    private final List<Older> older = new ArrayList<>();
    private final Map<String, Integer> twins = new HashMap<>();
    private final Set<UUID> given = new HashSet<>();
    private final Predicate<UUID> free;

    /// @param quote what is beneath it in its edition
    private record Older(EmbeddedAnnotationRows.Row row, String quote) {}

    /// @param free whether an id that a file names can be used: no other source has it
    EmbeddedIds(UUID source, Predicate<UUID> free) {
        this.source = source;
        this.free = free;
    }

    /// Adds what is stored already.
    ///
    /// @param byOlder whether an older version of the same reader found it
    void add(EmbeddedAnnotationRows.Row row, String quote, boolean byOlder) {
        Deque<UUID> ids =
                known.computeIfAbsent(words(row.embedded(), quote), _ -> new ArrayDeque<>());
        if (!ids.contains(row.annotation())) {
            ids.add(row.annotation());
        }
        if (byOlder) {
            older.add(new Older(row, quote));
        }
    }

    /// The id of the next annotation of a file.
    UUID next(EmbeddedAnnotation embedded, String quote) {
        UUID id = findOwn(embedded)
                .or(() -> findSame(embedded, quote))
                .or(() -> findOlder(embedded, quote))
                .orElseGet(() -> newId(embedded, quote));
        given.add(id);
        return id;
    }

    /// The one that an annotated copy of this program gives it.
    private Optional<UUID> findOwn(EmbeddedAnnotation embedded) {
        return Optional.ofNullable(embedded.id())
                .filter(id -> !given.contains(id) && free.test(id));
    }

    private Optional<UUID> findSame(EmbeddedAnnotation embedded, String quote) {
        Deque<UUID> ids = known.getOrDefault(words(embedded, quote), new ArrayDeque<>());
        ids.removeIf(given::contains);
        return Optional.ofNullable(ids.poll());
    }

    private Optional<UUID> findOlder(EmbeddedAnnotation embedded, String quote) {
        return older.stream()
                .filter(o -> !given.contains(o.row.annotation()))
                .filter(o -> o.quote.isEmpty() || o.quote.equals(quote))
                .filter(o -> isSame(o.row.embedded(), embedded))
                .map(o -> o.row.annotation())
                .findFirst();
    }

    private static boolean isSame(EmbeddedAnnotation before, EmbeddedAnnotation now) {
        String note = Normalized.cleanText(now.note());
        boolean equal = !note.isEmpty() && before.note().equals(note);
        return before.author().equals(Normalized.cleanText(now.author()))
                && Objects.equals(moment(before.created()), moment(now.created()))
                && (equal || holds(before.note(), note, now.replies()));
    }

    /// Whether an older reader made `glued` of a note and its replies.
    private static boolean holds(String glued, String note, List<EmbeddedReply> replies) {
        boolean begins = note.isEmpty() || glued.startsWith(note + "\n\n");
        return begins
                && !replies.isEmpty()
                && !glued.isEmpty()
                && replies.stream()
                        .map(reply -> Normalized.cleanText(reply.text()))
                        .allMatch(glued::contains);
    }

    private UUID newId(EmbeddedAnnotation embedded, String quote) {
        String words = words(embedded, quote);
        UUID id;
        do {
            int twin = twins.merge(words, 1, Integer::sum);
            String name = source + "\n" + twin + "\n" + words;
            id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        } while (given.contains(id));
        return id;
    }

    private static String words(EmbeddedAnnotation f, String quote) {
        String target = StoredTargetJson.text(Normalized.normalize(f.target()));
        return String.join(
                        "\n",
                        f.style().word(),
                        Normalized.cleanText(f.author()),
                        moment(f.created()),
                        quote,
                        Normalized.cleanText(f.note()))
                + (target == null ? "" : "\n" + target);
    }

    private static String moment(@Nullable Instant created) {
        return String.valueOf(
                created == null ? null : Timestamps.parse(Timestamps.format(created)));
    }
}

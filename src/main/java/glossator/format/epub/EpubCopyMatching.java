package glossator.format.epub;

import glossator.format.CopyAnnotation;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/// Which of the annotations that a book holds are those that a plan knows as its own.
final class EpubCopyMatching {
    /// Annotations are the same that are equal or, where they were stored in the meantime or the
    /// book is read otherwise today, that agree in less and less.
    private static final List<BiPredicate<EmbeddedAnnotation, EmbeddedAnnotation>> SAME = List.of(
            Objects::equals,
            (a, b) -> a.id() != null && a.id().equals(b.id()),
            (a, b) -> a.range().equals(b.range())
                    && a.note().equals(b.note())
                    && Objects.equals(a.created(), b.created()),
            (a, b) -> a.note().equals(b.note()) && Objects.equals(a.created(), b.created()),
            (a, b) -> a.range().equals(b.range()) && a.target().equals(b.target()));

    private final List<EpubAnnotations.Found> left;
    private final IdentityHashMap<CopyAnnotation, EpubAnnotation> own = new IdentityHashMap<>();
    private final List<EpubAnnotation> removed = new ArrayList<>();

    EpubCopyMatching(
            List<EpubAnnotations.Found> found, CopyPlan plan, List<CopyAnnotation> fitted) {
        left = new ArrayList<>(found);
        for (BiPredicate<EmbeddedAnnotation, EmbeddedAnnotation> same : SAME) {
            for (CopyAnnotation annotation : fitted) {
                EmbeddedAnnotation embedded = annotation.embedded();
                if (embedded != null && !own.containsKey(annotation)) {
                    take(embedded, same).ifPresent(note -> own.put(annotation, note));
                }
            }
        }
        for (EmbeddedAnnotation embedded : plan.removed()) {
            SAME.stream()
                    .flatMap(same -> take(embedded, same).stream())
                    .findFirst()
                    .ifPresent(removed::add);
        }
    }

    private Optional<EpubAnnotation> take(
            EmbeddedAnnotation wanted, BiPredicate<EmbeddedAnnotation, EmbeddedAnnotation> same) {
        for (int i = 0; i < left.size(); i++) {
            if (same.test(left.get(i).embedded(), wanted)) {
                return Optional.of(left.remove(i).note());
            }
        }
        return Optional.empty();
    }

    /// What the book holds of an annotation of the plan.
    Optional<EpubAnnotation> found(CopyAnnotation annotation) {
        return Optional.ofNullable(own.get(annotation));
    }

    /// What the copy is not to hold.
    List<EpubAnnotation> removed() {
        return removed;
    }

    /// What the plan does not know: it stays.
    List<EpubAnnotations.Found> left() {
        return left;
    }

    /// An annotation that stays, as one to be written.
    static CopyAnnotation toCopy(EmbeddedAnnotation of) {
        UUID id = of.id() == null ? named(of.toString()) : of.id();
        Instant created = of.created() == null ? Instant.EPOCH : of.created();
        return new CopyAnnotation(
                id,
                of.range(),
                of.target(),
                of.style(),
                of.color(),
                of.note(),
                of.tags(),
                of.author(),
                created,
                of.changed() == null ? created : of.changed(),
                replies(of.replies(), id),
                of.resolved(),
                of);
    }

    private static List<CopyReply> replies(List<EmbeddedReply> all, UUID annotation) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            UUID id = all.get(i).id();
            ids.add(id == null ? named(annotation + "/" + i) : id);
        }
        var replies = new ArrayList<CopyReply>();
        for (int i = 0; i < all.size(); i++) {
            EmbeddedReply reply = all.get(i);
            Instant created = reply.created() == null ? Instant.EPOCH : reply.created();
            UUID parent = reply.parent() < 0 ? null : ids.get(reply.parent());
            replies.add(new CopyReply(
                    ids.get(i),
                    parent,
                    reply.author(),
                    reply.text(),
                    reply.state(),
                    created,
                    created));
        }
        return replies;
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

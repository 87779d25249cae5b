package glossator.format.copy;

import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The annotations that a copy of a text or page is to hold, as they are to be read from it: those
/// of the plan, and those of the file that the plan does not speak of.
///
/// @param annotations in document order
/// @param losses what of the plan has no place
public record CopyContents(List<EmbeddedAnnotation> annotations, List<CopyLoss> losses) {

    /// What `plan` and the file make together.
    ///
    /// @param text as the file is read now
    /// @param found what the file holds
    public static CopyContents of(CopyPlan plan, String text, List<EmbeddedAnnotation> found) {
        CopyPlan.Fitted fitted = plan.fitTo(text);
        Set<Object> settled = new HashSet<>();
        plan.removed().forEach(each -> settled.add(keyOf(each)));
        for (CopyAnnotation annotation : plan.annotations()) {
            if (annotation.embedded() != null) {
                settled.add(keyOf(annotation.embedded()));
            }
        }
        var all = new ArrayList<EmbeddedAnnotation>();
        found.stream().filter(each -> !settled.contains(keyOf(each))).forEach(all::add);
        fitted.annotations().forEach(annotation -> all.add(embed(annotation)));
        all.sort(Comparator.comparing(EmbeddedAnnotation::range));
        return new CopyContents(all, fitted.losses());
    }

    /// Its id, or else what tells it from the others of the file.
    private static Object keyOf(EmbeddedAnnotation of) {
        UUID id = of.id();
        return id == null ? List.of(of.range(), of.target(), of.note(), of.author()) : id;
    }

    private static EmbeddedAnnotation embed(CopyAnnotation of) {
        var indexes = new HashMap<UUID, Integer>();
        var replies = new ArrayList<EmbeddedReply>();
        for (CopyReply reply : of.replies()) {
            indexes.put(reply.id(), replies.size());
            replies.add(embed(reply, indexes));
        }
        return new EmbeddedAnnotation(
                of.target().isPassage()
                        ? of.range()
                        : new Range(of.range().start(), of.range().start()),
                of.target(),
                of.style(),
                of.color(),
                of.note(),
                of.tags(),
                of.author(),
                of.created(),
                Messages.of("format.origin.copy"),
                replies,
                of.resolved(),
                of.id(),
                of.changed());
    }

    private static EmbeddedReply embed(CopyReply reply, Map<UUID, Integer> indexes) {
        UUID parent = reply.parent();
        return new EmbeddedReply(
                parent == null ? -1 : indexes.getOrDefault(parent, -1),
                reply.author(),
                reply.text(),
                reply.state(),
                reply.created(),
                reply.id());
    }
}

package glossator.format.office.copy;

import glossator.document.Document;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.office.CommentSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// What a copy is to hold, compared with what the file holds already.
public final class CopyWork {
    private final CopyPlan plan;
    private final Document document;
    private final List<CopyFinding> unused;
    private final Map<EmbeddedAnnotation, List<CopyFinding>> equal = new HashMap<>();
    private final Map<UUID, CopyFinding> byId = new HashMap<>();
    private final Set<CopyFinding> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<OfficeCopyItem> items = new ArrayList<>();
    private final List<CopyFinding> removed = new ArrayList<>();
    private final List<CopyLoss> losses = new ArrayList<>();

    /// @param document as the file is read now
    public CopyWork(CopyPlan plan, Document document, List<CopyFinding> findings) {
        this.plan = plan;
        this.document = document;
        unused = new ArrayList<>(findings);
        for (CopyFinding each : findings) {
            equal.computeIfAbsent(each.annotation(), _ -> new ArrayList<>()).add(each);
            UUID id = each.annotation().id();
            if (id != null) {
                byId.put(id, each);
            }
        }
        CopyPlan.Fitted fitted = plan.fitTo(document.text());
        losses.addAll(fitted.losses());
        for (CopyAnnotation each : fitted.annotations()) {
            EmbeddedAnnotation embedded = each.embedded();
            items.add(
                    new OfficeCopyItem(each, embedded == null ? known(each.id()) : take(embedded)));
        }
        plan.removed().forEach(each -> {
            CopyFinding finding = take(each);
            if (finding != null) {
                removed.add(finding);
            }
        });
        unused.removeIf(used::contains);
    }

    private @Nullable CopyFinding known(UUID id) {
        CopyFinding finding = byId.get(id);
        return finding != null && used.add(finding) ? finding : null;
    }

    private @Nullable CopyFinding take(EmbeddedAnnotation embedded) {
        for (CopyFinding each : equal.getOrDefault(embedded, List.of())) {
            if (used.add(each)) {
                return each;
            }
        }
        UUID id = embedded.id();
        if (id != null) {
            return known(id);
        }
        for (CopyFinding each : unused) {
            if (isSame(each.annotation(), embedded) && used.add(each)) {
                return each;
            }
        }
        return null;
    }

    private static boolean isSame(EmbeddedAnnotation a, EmbeddedAnnotation b) {
        return a.note().equals(b.note())
                && a.author().equals(b.author())
                && Objects.equals(a.created(), b.created());
    }

    public List<OfficeCopyItem> items() {
        return items;
    }

    /// What is to be taken out.
    public List<CopyFinding> removed() {
        return removed;
    }

    /// What is to stay as it is.
    public List<CopyFinding> kept() {
        return unused;
    }

    public List<CopyLoss> losses() {
        return losses;
    }

    public boolean hasTraces() {
        return plan.options().traces();
    }

    public UUID copy() {
        return plan.copy();
    }

    public void addLoss(OfficeCopyItem item, CopyLoss.Kind kind) {
        losses.add(new CopyLoss(item.annotation().id(), kind));
    }

    /// Records what only the properties of the document can hold, if there are to be none.
    ///
    /// @param resolved whether the format itself can say that a comment is resolved
    public void addLossesWithoutTraces(
            OfficeCopyItem item, List<CopyPlaces.Part> parts, boolean resolved) {
        if (hasTraces()) {
            return;
        }
        CopyAnnotation annotation = item.annotation();
        if (annotation.resolved() && !resolved) {
            addLoss(item, CopyLoss.Kind.RESOLVED);
        }
        if (!annotation.target().isPassage()) {
            addLoss(item, CopyLoss.Kind.TARGET);
        } else if (!isSame(annotation.range(), CopyPlaces.seen(parts), document.text())) {
            addLoss(item, CopyLoss.Kind.APPROXIMATE);
        }
        boolean silent = annotation.replies().stream().anyMatch(CopyWork::isStateLost);
        if (silent) {
            addLoss(item, CopyLoss.Kind.STATE);
        }
        if (annotation.isBare() && annotation.target().isPassage()) {
            addLoss(item, CopyLoss.Kind.ONLY_SHOWN);
        }
    }

    /// Whether two passages of a text are the same but for white space at their ends.
    public static boolean isSame(Range wanted, Range seen, String text) {
        return wanted.start() <= seen.end()
                && seen.start() <= wanted.end()
                && wanted.of(text).strip().equals(seen.of(text).strip());
    }

    private static boolean isStateLost(CopyReply reply) {
        return reply.state() != null && !reply.text().isBlank();
    }

    /// The part that the comment of an item is over; records it if that is not all of it.
    ///
    /// @param parts of the item
    public CopyPlaces.Part commented(
            OfficeCopyItem item, List<CopyPlaces.Part> parts, CopyPlaces places) {
        Range range = item.annotation().range();
        Range own = CommentSpan.of(document, range);
        boolean cut = !own.equals(range) || parts.size() > 1;
        if (cut && item.isCommented() && !item.isCommentKept()) {
            addLoss(item, CopyLoss.Kind.COMMENT_CUT);
        }
        return own.equals(range) ? parts.getFirst() : places.parts(own).getFirst();
    }

    /// How the text is to look: what stays of ours first, then what the copy is to hold.
    public CopyLooks looks(int length) {
        var paints = new ArrayList<CopyLooks.Paint>();
        for (CopyFinding each : unused) {
            if (each.own() && each.isPainted()) {
                EmbeddedAnnotation a = each.annotation();
                paints.add(new CopyLooks.Paint(a.range(), a.style(), a.color()));
            }
        }
        items.forEach(item -> item.paint().ifPresent(paints::add));
        return CopyLooks.of(length, paints);
    }
}

package glossator.format.pdf;

import glossator.format.CopyAnnotation;
import glossator.format.EmbeddedAnnotation;

import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/// The annotations that a file has, to be found again by what was read of them: which are changed
/// in place, which are taken out, and which stay as they are.
final class PdfKnownMarks {
    /// Exactly; or else by id; or else, where a newer reader reads it otherwise, by what a person
    /// would know it by.
    private static final List<BiPredicate<EmbeddedAnnotation, EmbeddedAnnotation>> WAYS = List.of(
            PdfKnownMarks::isSame,
            (one, other) -> one.id() != null && one.id().equals(other.id()),
            (one, other) -> one.created() != null
                    && one.created().equals(other.created())
                    && one.author().equals(other.author())
                    && one.note().equals(other.note())
                    && one.style() == other.style());

    private final List<PdfFinding> all;
    private final Map<Integer, List<PdfFinding>> byHash = new HashMap<>();
    private final Map<UUID, PdfFinding> claimed = new HashMap<>();
    private final Set<PdfFinding> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<PdfFinding> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<PdfFinding, CopyAnnotation> claims = new IdentityHashMap<>();
    private final List<PdfFinding> gone = new ArrayList<>();
    private final List<CopyAnnotation> apart = new ArrayList<>();

    PdfKnownMarks(List<PdfFinding> all) {
        this.all = all;
        for (PdfFinding finding : all) {
            byHash.computeIfAbsent(hash(finding.annotation()), _ -> new ArrayList<>())
                    .add(finding);
        }
    }

    private static int hash(EmbeddedAnnotation one) {
        return one.range().hashCode() * 31 + one.note().hashCode();
    }

    /// Whether the two were read from the same, in whatever language the origin is named.
    private static boolean isSame(EmbeddedAnnotation one, EmbeddedAnnotation other) {
        return one.range().equals(other.range())
                && one.target().equals(other.target())
                && one.style() == other.style()
                && one.color() == other.color()
                && one.note().equals(other.note())
                && one.tags().equals(other.tags())
                && one.author().equals(other.author())
                && one.replies().equals(other.replies());
    }

    private @Nullable PdfFinding find(EmbeddedAnnotation wanted) {
        for (PdfFinding finding : byHash.getOrDefault(hash(wanted), List.of())) {
            if (!taken.contains(finding) && isSame(finding.annotation(), wanted)) {
                return finding;
            }
        }
        for (BiPredicate<EmbeddedAnnotation, EmbeddedAnnotation> way : WAYS) {
            for (PdfFinding finding : all) {
                if (!taken.contains(finding) && way.test(finding.annotation(), wanted)) {
                    return finding;
                }
            }
        }
        return null;
    }

    /// Takes it out; false if the file does not have it.
    boolean remove(EmbeddedAnnotation unwanted) {
        PdfFinding found = find(unwanted);
        if (found == null) {
            return false;
        }
        taken.add(found);
        removed.add(found);
        return true;
    }

    /// Notes what of the file the annotation is to be.
    void claim(CopyAnnotation annotation) {
        PdfFinding found = annotation.embedded() == null ? null : find(annotation.embedded());
        if (found != null) {
            taken.add(found);
            claimed.put(annotation.id(), found);
            claims.put(found, annotation);
        }
    }

    /// To be called after all were claimed or removed: what several annotations were read from is
    /// changed in place only if all of them stay as they are, and otherwise taken apart.
    void settle() {
        var groups = new IdentityHashMap<COSDictionary, List<PdfFinding>>();
        for (PdfFinding finding : all) {
            groups.computeIfAbsent(finding.head().source(), _ -> new ArrayList<>())
                    .add(finding);
        }
        for (PdfFinding finding : all) {
            if (finding.isFirst()) {
                settle(finding, groups.getOrDefault(finding.head().source(), List.of()));
            }
        }
    }

    private void settle(PdfFinding first, List<PdfFinding> group) {
        boolean anyRemoved = group.stream().anyMatch(removed::contains);
        boolean anyChanged = group.size() > 1
                && group.stream().anyMatch(one -> claims.containsKey(one) && isChanged(one));
        if (!anyRemoved && !anyChanged) {
            return;
        }
        gone.add(first);
        for (PdfFinding one : group) {
            CopyAnnotation claim = claims.get(one);
            if (claim != null) {
                claimed.remove(claim.id());
            } else if (!removed.contains(one)) {
                apart.add(PdfUnchanged.of(one.annotation()));
            }
        }
    }

    private boolean isChanged(PdfFinding one) {
        EmbeddedAnnotation there = one.annotation();
        CopyAnnotation wanted = claims.get(one);
        return wanted != null
                && (PdfMarkEditor.isMoved(there, wanted)
                        || there.color() != wanted.color()
                        || there.style() != wanted.style()
                        || (!one.isFirst()
                                && !(there.note().equals(wanted.note())
                                        && there.tags().equals(wanted.tags())
                                        && there.author().equals(wanted.author())
                                        && wanted.replies().isEmpty()
                                        && !wanted.resolved())));
    }

    /// The first of each whose parts are to be taken out.
    List<PdfFinding> gone() {
        return gone;
    }

    /// What was taken apart and is to stay.
    List<CopyAnnotation> apart() {
        return apart;
    }

    /// What of the file the annotation is, to be changed in place; null if it is to be written
    /// anew.
    @Nullable
    PdfFinding of(CopyAnnotation annotation) {
        return claimed.get(annotation.id());
    }
}

package glossator.format.office.docx;

import glossator.format.CopyAnnotation;
import glossator.format.EmbeddedAnnotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which annotation of the file each of a plan is, although the file may have been read differently
/// when it was imported.
final class DocxPairing {
    /// From the strictest to the loosest.
    private static final List<Function<EmbeddedAnnotation, Object>> TRAITS = List.of(
            e -> e,
            e -> e.id() == null ? e : e.id(),
            e -> List.of(e.range(), e.author(), e.note(), String.valueOf(e.created())),
            e -> List.of(e.author(), e.note(), String.valueOf(e.created())),
            e -> List.of(e.range(), e.note()));

    private final List<DocxFinding> rest;
    private final IdentityHashMap<EmbeddedAnnotation, DocxFinding> found = new IdentityHashMap<>();
    private final List<DocxFinding> removed = new ArrayList<>();

    private DocxPairing(List<DocxFinding> findings) {
        rest = new ArrayList<>(findings);
    }

    static DocxPairing of(
            List<CopyAnnotation> annotations,
            List<EmbeddedAnnotation> removed,
            List<DocxFinding> findings) {
        var pairing = new DocxPairing(findings);
        var wanted = new ArrayList<EmbeddedAnnotation>();
        for (CopyAnnotation annotation : annotations) {
            EmbeddedAnnotation embedded = annotation.embedded();
            if (embedded != null) {
                wanted.add(embedded);
            }
        }
        wanted.addAll(removed);
        TRAITS.forEach(trait -> pairing.pair(wanted, trait));
        removed.forEach(each -> pairing.of(each).ifPresent(pairing.removed::add));
        return pairing;
    }

    private void pair(List<EmbeddedAnnotation> wanted, Function<EmbeddedAnnotation, Object> trait) {
        var free = new HashMap<Object, Deque<DocxFinding>>();
        rest.forEach(f -> free.computeIfAbsent(trait.apply(f.annotation()), _ -> new ArrayDeque<>())
                .add(f));
        for (EmbeddedAnnotation each : wanted) {
            if (!found.containsKey(each)) {
                DocxFinding finding =
                        free.getOrDefault(trait.apply(each), new ArrayDeque<>()).poll();
                if (finding != null) {
                    found.put(each, finding);
                }
            }
        }
        Set<DocxFinding> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        paired.addAll(found.values());
        rest.removeIf(paired::contains);
    }

    Optional<DocxFinding> of(EmbeddedAnnotation embedded) {
        return Optional.ofNullable(found.get(embedded));
    }

    /// What is to go.
    List<DocxFinding> removed() {
        return removed;
    }

    /// What the plan does not mention.
    List<DocxFinding> rest() {
        return rest;
    }
}

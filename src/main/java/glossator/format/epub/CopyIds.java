package glossator.format.epub;

import glossator.annotation.Color;
import glossator.format.CopyAnnotation;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;

import java.util.Optional;
import java.util.UUID;

/// The ids that a copy uses: those of this program or, if it is to bear no traces, others that do
/// not tell them.
///
/// @param plan of the copy
record CopyIds(CopyPlan plan) {
    boolean areTraces() {
        return plan.options().traces();
    }

    UUID copy() {
        return areTraces() ? plan.copy() : hidden(plan.copy());
    }

    /// The id of the set and that of the annotation are random, and neither is in the copy.
    private UUID hidden(UUID id) {
        return EpubCopyMatching.named(plan.copy() + "/" + id);
    }

    private UUID of(UUID id) {
        return areTraces() ? id : hidden(id);
    }

    /// The key of the marks and the note of an annotation.
    ///
    /// @param ordinal of the annotation in the copy
    String key(CopyAnnotation annotation, int ordinal) {
        return areTraces() ? annotation.id().toString().replace("-", "") : String.valueOf(ordinal);
    }

    /// The id of an annotation in the list.
    ///
    /// @param old the one that it has there; empty if it is new
    String of(CopyMark mark, String old) {
        boolean foreign = mark.found().filter(f -> f.own().id() == null).isPresent();
        String calibre = foreignCalibre(mark);
        if (!old.isEmpty() && foreign) {
            return old;
        }
        return !areTraces() && !calibre.isEmpty()
                ? "urn:calibre:" + calibre
                : "urn:uuid:" + of(mark.annotation().id());
    }

    String of(CopyReply reply) {
        return "urn:uuid:" + of(reply.id());
    }

    /// The id of what a reply answers.
    String parent(CopyReply reply, CopyAnnotation of, String annotation) {
        UUID parent = reply.parent();
        boolean known = of.replies().stream().anyMatch(r -> r.id().equals(parent));
        return parent == null || !known ? annotation : "urn:uuid:" + of(parent);
    }

    /// The id of an annotation in calibre's store.
    String calibre(CopyMark mark) {
        String foreign = foreignCalibre(mark);
        return foreign.isEmpty() ? of(mark.annotation().id()).toString() : foreign;
    }

    /// The id that calibre itself has given it; empty if it has not.
    private static String foreignCalibre(CopyMark mark) {
        return mark.found()
                .flatMap(f -> Optional.ofNullable(f.entry().calibre())
                        .map(c -> c.path("uuid").asString(""))
                        .filter(id ->
                                f.own().id() == null || !id.equals(f.own().id().toString())))
                .orElse("");
    }

    /// What only this program writes of an annotation.
    OwnTerms terms(CopyMark mark) {
        CopyAnnotation annotation = mark.annotation();
        Color color = annotation.color();
        return new OwnTerms(
                annotation.id(),
                annotation.changed(),
                Optional.of(annotation.range()),
                W3cColor.isExact(color) ? Optional.empty() : Optional.of(color),
                annotation.resolved(),
                annotation.target(),
                foreignCalibre(mark));
    }
}

package glossator.copies;

import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A copy that was written, with what it was made of.
///
/// @param before the original as it was read
/// @param nanoseconds that writing took, without reading the original for the plan
record AnnotatedCopy(
        SourceFile original,
        ImportedDocument before,
        CopyPlan plan,
        WrittenCopy written,
        SourceFile copy,
        long nanoseconds) {
    private static final UUID COPY = UUID.fromString("00000000-0000-4000-8000-00000000c0de");

    static AnnotatedCopy of(
            SourceFile original, ImportedDocument before, List<CopyAnnotation> annotations) {
        var plan = new CopyPlan(
                COPY, before.document().text(), annotations, List.of(), CopyOptions.USUAL);
        long start = System.nanoTime();
        WrittenCopy written = Formats.write(original, plan);
        byte[] bytes = written.patch().applyTo(original.bytes());
        long took = System.nanoTime() - start;
        String name = written.extension().isEmpty()
                ? original.name()
                : original.name().replaceFirst("\\.\\w+$", "." + written.extension());
        return new AnnotatedCopy(
                original, before, plan, written, new SourceFile(name, bytes, null), took);
    }

    List<CopyAnnotation> annotations() {
        return plan.annotations();
    }

    /// Whether it is in another format than the original.
    boolean isOtherFormat() {
        return !written.extension().isEmpty();
    }

    /// The annotations of which something is said to be missing.
    Set<UUID> declared() {
        return written.losses().stream().map(CopyLoss::annotation).collect(Collectors.toSet());
    }

    /// On words, and not said to lose anything.
    List<CopyAnnotation> passages() {
        Set<UUID> declared = declared();
        return annotations().stream()
                .filter(a -> a.target().isPassage() && !a.range().isEmpty())
                .filter(a -> !declared.contains(a.id()))
                .toList();
    }

    String quote(CopyAnnotation annotation) {
        return annotation.range().of(plan.text());
    }
}

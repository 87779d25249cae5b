package glossator.exchange.copy;

import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.exchange.OriginalFile;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.CopyRemainder;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;
import glossator.format.Patch;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.reading.Request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// A file whose writer holds everything but what `fault` takes from it: what the reader finds goes
/// through the fault.
///
/// @param found the annotations that the file itself has
/// @param imported the ids of those that were imported
/// @param losses what the writer declares
/// @param fault what becomes of what was written
/// @param remainder how the rest of the file comes out
record FaultyOriginal(
        Map<UUID, EmbeddedAnnotation> found,
        Set<UUID> imported,
        List<CopyLoss> losses,
        UnaryOperator<ImportedDocument> fault,
        CopyRemainder remainder,
        List<CopyPlan> plans)
        implements OriginalFile {
    static final String TEXT = "The first words of it, and the second words of it.";

    FaultyOriginal(UnaryOperator<ImportedDocument> fault) {
        this(
                Map.of(),
                Set.of(),
                List.of(),
                fault,
                new CopyRemainder(3, List.of()),
                new ArrayList<>());
    }

    FaultyOriginal withLosses(List<CopyLoss> others) {
        return new FaultyOriginal(found, imported, others, fault, remainder, plans);
    }

    FaultyOriginal withRemainder(CopyRemainder other) {
        return new FaultyOriginal(found, imported, losses, fault, other, plans);
    }

    FaultyOriginal withFound(Map<UUID, EmbeddedAnnotation> others, Set<UUID> importedIds) {
        return new FaultyOriginal(
                new LinkedHashMap<>(others), importedIds, losses, fault, remainder, plans);
    }

    static Document document(String text) {
        return new DocumentBuilder()
                .begin(new Block.Paragraph())
                .text(text)
                .end()
                .build();
    }

    private static ImportedDocument imported(List<EmbeddedAnnotation> findings) {
        return new ImportedDocument(
                "text", 1, document(TEXT), List.of(), Map.of(), List.of(), findings, List.of());
    }

    @Override
    public SourceFile file() {
        return new SourceFile("faulty.txt", TEXT.getBytes(StandardCharsets.UTF_8), null);
    }

    @Override
    public Map<UUID, EmbeddedAnnotation> embedded() {
        return found;
    }

    @Override
    public ImportedDocument read() {
        return imported(List.copyOf(found.values()));
    }

    @Override
    public WrittenCopy write(CopyPlan plan) {
        plans.add(plan);
        byte[] more = {'!'};
        return new WrittenCopy(Patch.append(bytes(), more), losses, List.of());
    }

    /// What was written as it would be found, and what was there and is not removed.
    @Override
    public ImportedDocument readCopy(byte[] copy) {
        CopyPlan plan = plans.getLast();
        boolean traces = plan.options().traces();
        var findings = new ArrayList<EmbeddedAnnotation>();
        plan.annotations().forEach(a -> findings.add(found(a, traces)));
        found.values().stream()
                .filter(f -> !plan.removed().contains(f))
                .filter(f -> plan.annotations().stream().noneMatch(a -> f.equals(a.embedded())))
                .forEach(findings::add);
        return fault.apply(imported(findings).withCopy(traces ? plan.copy() : null));
    }

    private static EmbeddedAnnotation found(CopyAnnotation a, boolean traces) {
        List<UUID> ids = a.replies().stream().map(CopyReply::id).toList();
        List<EmbeddedReply> replies = a.replies().stream()
                .map(r -> new EmbeddedReply(
                        r.parent() == null ? -1 : ids.indexOf(r.parent()),
                        r.author(),
                        r.text(),
                        r.state(),
                        r.created(),
                        traces ? r.id() : null))
                .toList();
        return new EmbeddedAnnotation(
                        a.range(),
                        a.target(),
                        a.style(),
                        a.color(),
                        a.note(),
                        a.tags(),
                        a.author(),
                        a.created(),
                        "test",
                        replies,
                        a.resolved())
                .withTraces(traces ? a.id() : null, a.changed());
    }

    @Override
    public CopyRemainder compare(byte[] copy) {
        return remainder;
    }

    /// The same findings with the one at `index` changed; null takes it away.
    static ImportedDocument with(
            ImportedDocument imported, int index, UnaryOperator<EmbeddedAnnotation> change) {
        var findings = new ArrayList<>(imported.findings());
        EmbeddedAnnotation changed = change.apply(findings.remove(index));
        if (!changed.target().equals(Target.WHOLE_SOURCE)) {
            findings.add(index, changed);
        }
        return of(imported, imported.document(), findings, imported.copy());
    }

    static ImportedDocument of(
            ImportedDocument imported,
            Document document,
            List<EmbeddedAnnotation> findings,
            @org.jspecify.annotations.Nullable UUID copy) {
        return new ImportedDocument(
                imported.format(),
                imported.version(),
                document,
                List.of(),
                Map.of(),
                List.of(),
                findings,
                List.of(),
                copy);
    }

    @Override
    public <A> A ask(Request<A> request) {
        throw new UnsupportedOperationException("nothing else is asked of it");
    }
}

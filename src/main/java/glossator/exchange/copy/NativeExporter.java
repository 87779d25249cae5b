package glossator.exchange.copy;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.CopyDifference;
import glossator.exchange.CopyProof;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.WrittenCopy;
import glossator.message.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// The annotated copy in the source's own format: the original file, in which nothing differs but
/// the annotations. It is read again before it is handed out.
public final class NativeExporter implements Exporter {
    /// The word that `--as` takes.
    public static final String NAME = "native";

    /// The formats whose usual extension is not their name.
    private static final Map<String, String> EXTENSIONS = Map.of("text", "txt", "markdown", "md");

    /// The formats whose copies are in another one: a message cannot be changed.
    private static final Map<String, String> COPIED_AS = Map.of("eml", "html");

    private final Supplier<UUID> ids;

    /// @param ids of the copies
    public NativeExporter(Supplier<UUID> ids) {
        this.ids = ids;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String extension() {
        return "";
    }

    /// That of the file, or else the usual one of its format, unless the copy is in another one.
    @Override
    public String extensionFor(String fileName, String format) {
        String other = COPIED_AS.get(format);
        if (other != null) {
            return other;
        }
        int dot = fileName.lastIndexOf('.');
        String own = dot <= 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return own.matches("[a-z0-9]{1,8}") ? own : EXTENSIONS.getOrDefault(format, format);
    }

    @Override
    public boolean isCopy() {
        return true;
    }

    @Override
    public boolean usesOriginal() {
        return true;
    }

    @Override
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        AnnotatedDocument work = AnnotatedDocument.requireOne(works, name());
        var original = new OriginalToday(work.original());
        var planner = new CopyPlanner(work, found(original));
        CopyPlan own = planner.plan(ids.get());
        CopyPlan plan = new CopyLinks(work.links()).addTo(own);
        WrittenCopy written = work.original().write(plan);
        byte[] copy = written.patch().applyTo(work.original().bytes());
        CopyProof proof = CopyProver.prove(plan, written, copy, original);
        out.write(copy);
        var losses = new ArrayList<>(written.losses());
        losses.addAll(approximate(proof));
        var counted = new Losses();
        counted.add(Losses.Kind.ORPHAN_PLACELESS, planner.countPlaceless());
        return report(work, counted, losses, written.warnings(), proof.withPlan(own));
    }

    /// What is where it was to be, but not exactly: without traces marks can only show it.
    private static List<CopyLoss> approximate(CopyProof proof) {
        if (proof.plan().options().traces()) {
            return List.of();
        }
        var losses = new ArrayList<CopyLoss>();
        for (CopyDifference difference : proof.differences()) {
            UUID annotation = difference.annotation();
            boolean about = difference.kind() == CopyDifference.Kind.RANGE && difference.declared();
            if (about && annotation != null) {
                losses.add(new CopyLoss(annotation, CopyLoss.Kind.APPROXIMATE));
            }
        }
        return losses;
    }

    private static Map<UUID, EmbeddedAnnotation> found(OriginalToday original) {
        Map<UUID, EmbeddedAnnotation> stored = original.file().embedded();
        return stored.isEmpty()
                ? Map.of()
                : FoundInFile.match(stored, original.read().findings());
    }

    private static LossReport report(
            AnnotatedDocument work,
            Losses losses,
            List<CopyLoss> lost,
            List<String> warnings,
            CopyProof proof) {
        CopyPlan plan = proof.plan();
        int planned = plan.annotations().size();
        losses.add(Losses.Kind.ORPHAN_OMITTED, work.annotations().size() - planned);
        losses.add(Losses.Kind.TAG_UNKNOWN, work.countUnknownTags());
        losses.add(Losses.Kind.NOTE_LINK_OMITTED, new CopyLinks(work.links()).countOmitted(plan));
        var all = new ArrayList<>(losses.report(0).losses());
        all.addAll(sentences(lost));
        int whole = (int) lost.stream()
                .filter(loss -> loss.kind().isWhole())
                .map(CopyLoss::annotation)
                .distinct()
                .count();
        return new LossReport(planned - whole, all, warnings, proof);
    }

    private static List<LossReport.Loss> sentences(List<CopyLoss> losses) {
        var counts = new EnumMap<CopyLoss.Kind, Integer>(CopyLoss.Kind.class);
        losses.stream().distinct().forEach(loss -> counts.merge(loss.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new LossReport.Loss(
                        Messages.of(e.getKey().key(), e.getValue()),
                        Messages.of(e.getKey().key() + ".why")))
                .toList();
    }
}

package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.Patch;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Writes the annotations of `plan` into a file. The answer is what differs from the original; the
/// copy itself is made by whoever asked.
public record WriteCopy(SourceFile original, CopyPlan plan) implements Request<WrittenCopy> {
    static final int KIND = 3;

    @Override
    public String name() {
        return original.name();
    }

    /// The file is read before it is written, and what is written is built twice.
    @Override
    public Duration limit(Duration reading) {
        return reading.multipliedBy(3);
    }

    @Override
    public String keyFor(Failure why) {
        return "reading.copy." + why.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public WrittenCopy answer(WorkerContext context) {
        return context.writer().apply(original, plan);
    }

    @Override
    public void send(BinaryWriter out) {
        SourceFileCodec.send(out.number(KIND), original);
        CopyPlanCodec.send(out, plan);
    }

    static WriteCopy receive(BinaryReader in) {
        return new WriteCopy(SourceFileCodec.receive(in), CopyPlanCodec.receive(in));
    }

    @Override
    public void sendAnswer(BinaryWriter out, WrittenCopy copy) {
        out.all(
                copy.patch().edits(),
                edit -> out.number(edit.from()).number(edit.to()).bytes(edit.bytes()));
        out.all(copy.losses(), loss -> {
            IdCodec.send(out, loss.annotation());
            out.string(loss.kind().name());
        });
        out.all(copy.warnings(), out::string);
    }

    @Override
    public WrittenCopy receiveAnswer(BinaryReader in) {
        int length = original.bytes().length;
        List<Patch.Edit> edits = in.all(() -> edit(in, length));
        Set<UUID> planned = plan.annotations().stream()
                .map(CopyAnnotation::id)
                .collect(Collectors.toUnmodifiableSet());
        List<CopyLoss> losses = in.all(() -> loss(in, planned));
        List<String> warnings = in.all(() -> AnswerChecks.sentence(in));
        try {
            return new WrittenCopy(new Patch(edits), losses, warnings);
        } catch (IllegalArgumentException e) {
            throw new Corrupt("edits");
        }
    }

    private static Patch.Edit edit(BinaryReader in, int length) {
        int from = in.number(length);
        int to = in.number(length);
        AnswerChecks.require(from <= to, "edit");
        return new Patch.Edit(from, to, in.bytes());
    }

    private static CopyLoss loss(BinaryReader in, Set<UUID> planned) {
        UUID annotation = IdCodec.receive(in);
        AnswerChecks.require(planned.contains(annotation), "annotation");
        String kind = in.string(AnswerChecks.WORD);
        return new CopyLoss(
                annotation,
                Arrays.stream(CopyLoss.Kind.values())
                        .filter(k -> k.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new Corrupt("loss")));
    }
}

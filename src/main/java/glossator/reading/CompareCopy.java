package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.format.CopyRemainder;
import glossator.format.Formats;
import glossator.format.SourceFile;

import java.util.Arrays;
import java.util.Locale;

/// Compares an annotated copy with its original, part by part and byte by byte, knowing nothing of
/// how it was written.
public record CompareCopy(SourceFile original, SourceFile copy) implements Request<CopyRemainder> {
    static final int KIND = 4;

    @Override
    public String name() {
        return copy.name();
    }

    @Override
    public String keyFor(Failure why) {
        return "reading.copy." + why.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public CopyRemainder answer(WorkerContext context) {
        return Formats.compare(original, copy);
    }

    @Override
    public void send(BinaryWriter out) {
        SourceFileCodec.send(out.number(KIND), original);
        SourceFileCodec.send(out, copy);
    }

    static CompareCopy receive(BinaryReader in) {
        return new CompareCopy(SourceFileCodec.receive(in), SourceFileCodec.receive(in));
    }

    @Override
    public void sendAnswer(BinaryWriter out, CopyRemainder remainder) {
        out.number(remainder.same());
        out.all(
                remainder.others(),
                part -> out.string(part.name())
                        .string(part.change().name())
                        .number(part.isText() ? 1 : 0));
    }

    @Override
    public CopyRemainder receiveAnswer(BinaryReader in) {
        return new CopyRemainder(in.number(), in.all(() -> part(in)));
    }

    private static CopyRemainder.Part part(BinaryReader in) {
        String name = AnswerChecks.sentence(in);
        String change = in.string(AnswerChecks.WORD);
        return new CopyRemainder.Part(
                name,
                Arrays.stream(CopyRemainder.Change.values())
                        .filter(c -> c.name().equals(change))
                        .findFirst()
                        .orElseThrow(() -> new Corrupt("change")),
                in.number(1) == 1);
    }
}

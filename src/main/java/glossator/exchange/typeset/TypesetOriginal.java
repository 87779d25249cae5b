package glossator.exchange.typeset;

import glossator.exchange.OriginalFile;
import glossator.format.CopyPlan;
import glossator.format.CopyRemainder;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.reading.CompareCopy;
import glossator.reading.ReadFile;
import glossator.reading.Request;
import glossator.reading.WriteCopy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A file that was typeset, into which the annotations are then written as into any original.
///
/// @param source the file of the source, for the process that reads it
record TypesetOriginal(SourceFile file, OriginalFile source) implements OriginalFile {
    @Override
    public byte[] bytes() {
        return file.bytes();
    }

    @Override
    public Map<UUID, EmbeddedAnnotation> embedded() {
        return Map.of();
    }

    @Override
    public Set<UUID> imported() {
        return Set.of();
    }

    @Override
    public ImportedDocument read() {
        return ask(new ReadFile(file));
    }

    @Override
    public WrittenCopy write(CopyPlan plan) {
        return ask(new WriteCopy(file, plan));
    }

    @Override
    public ImportedDocument readCopy(byte[] copy) {
        return ask(new ReadFile(copyOf(copy)));
    }

    @Override
    public CopyRemainder compare(byte[] copy) {
        return ask(new CompareCopy(file, copyOf(copy)));
    }

    private SourceFile copyOf(byte[] copy) {
        return new SourceFile(file.name(), copy, null);
    }

    @Override
    public <A> A ask(Request<A> request) {
        return source.ask(request);
    }
}

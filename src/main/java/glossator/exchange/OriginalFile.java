package glossator.exchange;

import glossator.format.CopyPlan;
import glossator.format.CopyRemainder;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.message.Refusal;
import glossator.reading.CompareCopy;
import glossator.reading.ReadFile;
import glossator.reading.Request;
import glossator.reading.WriteCopy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The file of an edition, as an annotated copy of it needs it. Every method refuses, in one
/// sentence, what cannot be done with this file.
public interface OriginalFile {
    /// For documents that have none.
    OriginalFile NONE = new OriginalFile() {
        @Override
        public SourceFile file() {
            throw new Refusal("exchange.copy.no-file");
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
        public <A> A ask(Request<A> request) {
            throw new Refusal("exchange.copy.no-file");
        }
    };

    /// With its password, if it needs one.
    SourceFile file();

    /// The annotations that the library knows to be in the file, in its order, by their ids.
    Map<UUID, EmbeddedAnnotation> embedded();

    /// The ids of those that the user has imported; also if they were deleted since.
    Set<UUID> imported();

    /// Asks the process that reads this file.
    <A> A ask(Request<A> request);

    default byte[] bytes() {
        return file().bytes();
    }

    /// The file as it is read today.
    default ImportedDocument read() {
        return ask(new ReadFile(file()));
    }

    /// Writes annotations into it; the answer says what differs.
    default WrittenCopy write(CopyPlan plan) {
        return ask(new WriteCopy(file(), plan));
    }

    /// Reads an annotated copy of it, like any other file.
    default ImportedDocument readCopy(byte[] copy) {
        return ask(new ReadFile(copyOf(copy)));
    }

    /// Compares it with an annotated copy, from the two files alone.
    default CopyRemainder compare(byte[] copy) {
        return ask(new CompareCopy(file(), copyOf(copy)));
    }

    private SourceFile copyOf(byte[] copy) {
        return new SourceFile(file().name(), copy, null, file().password());
    }
}

package glossator.exchange;

import glossator.format.CopyPlan;
import glossator.format.CopyRemainder;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.WrittenCopy;
import glossator.message.Refusal;
import glossator.reading.Request;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The file of an edition, as an annotated copy of it needs it. Every method refuses, in one
/// sentence, what cannot be done with this file.
public interface OriginalFile {
    /// For documents that have none.
    OriginalFile NONE = new OriginalFile() {
        @Override
        public byte[] bytes() {
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
        public ImportedDocument read() {
            throw new Refusal("exchange.copy.no-file");
        }

        @Override
        public WrittenCopy write(CopyPlan plan) {
            throw new Refusal("exchange.copy.no-file");
        }

        @Override
        public ImportedDocument readCopy(byte[] copy) {
            throw new Refusal("exchange.copy.no-file");
        }

        @Override
        public CopyRemainder compare(byte[] copy) {
            throw new Refusal("exchange.copy.no-file");
        }

        @Override
        public <A> A ask(Request<A> request) {
            throw new Refusal("exchange.copy.no-file");
        }
    };

    byte[] bytes();

    /// The annotations that the library knows to be in the file, in its order, by their ids.
    Map<UUID, EmbeddedAnnotation> embedded();

    /// The ids of those that the user has imported; also if they were deleted since.
    Set<UUID> imported();

    /// The file as it is read today.
    ImportedDocument read();

    /// Writes annotations into it; the answer says what differs.
    WrittenCopy write(CopyPlan plan);

    /// Reads an annotated copy of it, like any other file.
    ImportedDocument readCopy(byte[] copy);

    /// Compares it with an annotated copy, from the two files alone.
    CopyRemainder compare(byte[] copy);

    /// Asks the process that reads this file for something else, such as a layout on pages.
    <A> A ask(Request<A> request);
}

package glossator.exchange.digest;

import glossator.annotation.Digest;
import glossator.library.Library;

import java.util.List;
import java.util.UUID;

/// A digest with what it quotes, ready for export.
///
/// @param sources the bibliography lines of what is quoted, in alphabetical order
public record DigestDocument(String title, List<Entry> entries, List<String> sources) {
    public DigestDocument {
        entries = List.copyOf(entries);
        sources = List.copyOf(sources);
    }

    /// The digest with everything that it quotes as it is stored now; may take seconds.
    public static DigestDocument of(Library library, Digest digest) {
        return new DigestReading(library).read(digest);
    }

    /// One part, in the order of the text.
    public sealed interface Entry {
        /// What an annotation is on.
        ///
        /// @param words the quote; may be empty
        /// @param note CommonMark; empty if there is none
        /// @param reference who, which work, and where in it
        /// @param address of the work, if it is on the web; otherwise empty
        /// @param deleted whether the annotation or its source is in the trash
        record Quoted(
                UUID annotation,
                String words,
                String note,
                String reference,
                String address,
                boolean deleted)
                implements Entry {}

        /// An annotation that was erased.
        record Erased(UUID annotation) implements Entry {}

        /// Own words.
        ///
        /// @param text CommonMark
        record Written(String text) implements Entry {}
    }
}

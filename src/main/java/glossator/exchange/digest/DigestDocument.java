package glossator.exchange.digest;

import glossator.annotation.Digest;
import glossator.document.Picture;
import glossator.exchange.AreaPictures;
import glossator.library.Library;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A digest with what it quotes, ready for export.
///
/// @param sources the bibliography lines of what is quoted, in alphabetical order
public record DigestDocument(String title, List<Entry> entries, List<String> sources) {
    public DigestDocument {
        entries = List.copyOf(entries);
        sources = List.copyOf(sources);
    }

    /// The digest with everything that it quotes as it is stored now; may take seconds.
    ///
    /// @param areas draws the areas that are quoted
    public static DigestDocument of(Library library, Digest digest, AreaPictures areas) {
        return new DigestReading(library, areas).read(digest);
    }

    /// Of the areas that are quoted.
    List<Picture> pictures() {
        return entries.stream()
                .flatMap(entry -> entry instanceof Entry.Quoted quoted
                        ? Stream.ofNullable(quoted.picture())
                        : Stream.empty())
                .distinct()
                .toList();
    }

    /// One part, in the order of the text.
    public sealed interface Entry {
        /// What an annotation is on.
        ///
        /// @param words the quote; may be empty
        /// @param note CommonMark; empty if there is none
        /// @param reference who, which work, and where in it
        /// @param address of the work, if it is on the web; otherwise empty
        /// @param picture of an area; null if it is none or cannot be drawn
        /// @param deleted whether the annotation or its source is in the trash
        record Quoted(
                UUID annotation,
                String words,
                String note,
                String reference,
                String address,
                @Nullable Picture picture,
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

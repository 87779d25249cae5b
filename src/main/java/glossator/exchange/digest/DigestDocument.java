package glossator.exchange.digest;

import glossator.annotation.Digest;
import glossator.document.Picture;
import glossator.exchange.AreaPictures;
import glossator.exchange.CitationForm;
import glossator.library.Library;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A digest with what it quotes, ready for export.
///
/// @param sources the list of works: in the program's own form as text, in alphabetical order; in a
///     style as HTML, in the order of the style
/// @param citing how it cites
public record DigestDocument(
        String title, List<Entry> entries, List<String> sources, Citing citing) {
    /// Where the citations stand.
    public enum Citing {
        /// In footnotes, in the program's own form.
        OWN,
        /// Behind the quotes, in a style.
        IN_TEXT,
        /// In footnotes, in a style.
        IN_NOTES
    }

    public DigestDocument {
        entries = List.copyOf(entries);
        sources = List.copyOf(sources);
    }

    /// A digest that cites in the program's own form.
    public DigestDocument(String title, List<Entry> entries, List<String> sources) {
        this(title, entries, sources, Citing.OWN);
    }

    /// The digest with everything that it quotes as it is stored now; may take seconds.
    ///
    /// @param citing how its quotes are cited
    /// @param areas draws the areas that are quoted
    public static DigestDocument of(
            Library library, Digest digest, CitationForm citing, AreaPictures areas) {
        return new DigestReading(library, citing, areas).read(digest);
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
        /// @param citation in the style, as HTML; empty in the program's own form
        record Quoted(
                UUID annotation,
                String words,
                String note,
                String reference,
                String address,
                @Nullable Picture picture,
                boolean deleted,
                String citation)
                implements Entry {
            /// A quote that is cited in the program's own form.
            public Quoted(
                    UUID annotation,
                    String words,
                    String note,
                    String reference,
                    String address,
                    @Nullable Picture picture,
                    boolean deleted) {
                this(annotation, words, note, reference, address, picture, deleted, "");
            }

            Quoted withCitation(String styled) {
                return new Quoted(
                        annotation, words, note, reference, address, picture, deleted, styled);
            }
        }

        /// An annotation that was erased.
        record Erased(UUID annotation) implements Entry {}

        /// Own words.
        ///
        /// @param text CommonMark
        record Written(String text) implements Entry {}
    }
}

package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.container.Archive;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An annotation that another program wrote into a book.
///
/// @param chapter the entry of its page; empty if the book has no such page
/// @param start where it begins in the tree of the page, if known
/// @param bookmark whether it marks a position rather than a passage
/// @param replies in the order of the file
record EpubAnnotation(
        String chapter,
        Optional<BoundaryPoint> start,
        Optional<BoundaryPoint> end,
        boolean bookmark,
        String exact,
        String prefix,
        String suffix,
        Style style,
        Color color,
        String text,
        List<String> tags,
        String author,
        @Nullable Instant created,
        String origin,
        List<EmbeddedReply> replies) {

    private static final String EMBEDDED = "META-INF/annotations.json";
    private static final String CALIBRE = "META-INF/calibre_bookmarks.txt";

    /// The annotations of both usual locations; anything that is not a list of annotations holds
    /// none.
    static List<EpubAnnotation> in(Archive archive, EpubPackage book, EpubChapters chapters) {
        var notes = new ArrayList<EpubAnnotation>();
        text(archive, EMBEDDED)
                .ifPresent(t -> notes.addAll(new W3cAnnotations(book, chapters).in(t)));
        text(archive, CALIBRE).ifPresent(t -> notes.addAll(new CalibreAnnotations(chapters).in(t)));
        return notes;
    }

    private static Optional<String> text(Archive archive, String name) {
        try {
            return archive.find(name)
                    .flatMap(archive::read)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    EmbeddedAnnotation toEmbedded(Range range, String file) {
        String from = origin.isEmpty() ? file : origin;
        return new EmbeddedAnnotation(range, style, color, text, tags, author, created, from)
                .withReplies(replies, false);
    }

    static @Nullable Instant instant(String written) {
        try {
            return written.isEmpty() ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// An annotation that a book holds: of another program or, in an annotated copy, of this one.
///
/// @param chapter the entry of its page; empty if the book has no such page
/// @param start where it begins in the tree of the page, if known
/// @param bookmark whether it marks a position rather than a passage
/// @param replies in the order of the file
/// @param own what only this program writes
/// @param entry where it is written in the book
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
        List<EmbeddedReply> replies,
        OwnTerms own,
        Entry entry) {

    /// The parts of the stores of a book that hold an annotation; none if only its marks tell of
    /// it.
    ///
    /// @param item of the list of EPUB Annotations
    /// @param replies items that answer it
    /// @param calibre of calibre's store
    /// @param key of its marks in the pages; empty if it has none
    record Entry(
            @Nullable ObjectNode item,
            List<ObjectNode> replies,
            @Nullable ObjectNode calibre,
            String key) {
        static Entry ofCalibre(ObjectNode highlight) {
            return new Entry(null, List.of(), highlight, "");
        }

        static Entry ofMarks(String key) {
            return new Entry(null, List.of(), null, key);
        }
    }

    EmbeddedAnnotation toEmbedded(Range range, String file) {
        String from = origin.isEmpty() ? file : origin;
        return new EmbeddedAnnotation(range, style, color, text, tags, author, created, from)
                .withTarget(own.target())
                .withReplies(replies, own.resolved())
                .withTraces(own.id(), own.changed());
    }

    /// The same annotation after calibre's viewer has edited it.
    EpubAnnotation withCalibre(ObjectNode highlight) {
        String note = highlight.path("notes").asString("").strip();
        Style drawn = CalibreStyle.style(highlight.path("style"));
        Color tint = CalibreStyle.color(highlight.path("style"));
        ObjectNode written = CalibreStyle.write(style, color);
        boolean same = note.equals(CalibreStore.note(text))
                && drawn == CalibreStyle.style(written)
                && tint == CalibreStyle.color(written);
        Instant edited = same ? null : instant(highlight.path("timestamp").asString(""));
        return new EpubAnnotation(
                chapter,
                start,
                end,
                bookmark,
                exact,
                prefix,
                suffix,
                same ? style : drawn,
                same ? color : tint,
                same ? text : note,
                tags,
                author,
                created,
                origin,
                replies,
                edited == null ? own : own.changedAt(edited),
                new Entry(entry.item, entry.replies, highlight, entry.key));
    }

    static @Nullable Instant instant(String written) {
        try {
            return written.isEmpty() ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

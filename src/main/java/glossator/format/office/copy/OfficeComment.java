package glossator.format.office.copy;

import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One comment of a file, as its author left it.
///
/// @param key what it is called in the file, unlike all others
/// @param parent the key of the comment that it answers; empty if there is none
/// @param created null if the file does not say
/// @param text CommonMark
/// @param resolved null if the format cannot say
/// @param range in UTF-16 units of the document's text
public record OfficeComment(
        String key,
        String parent,
        String author,
        @Nullable Instant created,
        String text,
        @Nullable Boolean resolved,
        Range range) {}

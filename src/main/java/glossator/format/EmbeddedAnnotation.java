package glossator.format;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// An annotation that the file itself holds, made by another program.
///
/// @param range in UTF-16 units of the document's text; empty for a bare position
/// @param note CommonMark; replies are part of it
/// @param author empty where the file names none
/// @param created null where the file does not say
/// @param origin which program or part of the file it comes from, for the reader to see
public record EmbeddedAnnotation(
        Range range,
        Style style,
        Color color,
        String note,
        List<String> tags,
        String author,
        @Nullable Instant created,
        String origin) {
    public EmbeddedAnnotation {
        tags = List.copyOf(tags);
    }
}

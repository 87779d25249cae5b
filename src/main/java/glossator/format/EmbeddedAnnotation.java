package glossator.format;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// An annotation that is embedded in the file, made by another program.
///
/// @param range in UTF-16 units of the document's text; empty for a bare position
/// @param note CommonMark; includes the replies
/// @param author empty if the file names none
/// @param created null if the file does not say
/// @param origin the program or part of the file that it comes from, shown to the user
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

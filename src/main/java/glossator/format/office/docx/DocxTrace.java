package glossator.format.office.docx;

import glossator.annotation.Color;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Target;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a copy holds of one annotation for this program alone: all that its comment and its
/// bookmarks do not show exactly.
///
/// @param painted whether its runs were given its color or line
/// @param lead what is to be added to the beginning of its bookmarks to get that of its range, in
///     UTF-16 units, because not every character of the text can be marked
/// @param trail the same for the end
record DocxTrace(
        Style style,
        Color color,
        boolean painted,
        int lead,
        int trail,
        Target target,
        Entry entry,
        List<Entry> replies) {
    DocxTrace {
        replies = List.copyOf(replies);
    }

    /// The annotation itself or a reply to it.
    ///
    /// @param parent of a reply: the one that it answers; null if that is the annotation
    /// @param note CommonMark
    /// @param comment null if it has none
    record Entry(
            UUID id,
            @Nullable UUID parent,
            String author,
            String note,
            List<String> tags,
            @Nullable ReviewState state,
            Instant created,
            Instant changed,
            @Nullable Key comment) {
        Entry {
            tags = List.copyOf(tags);
        }
    }

    /// By what a comment is found again, whichever program has saved the file since.
    ///
    /// @param paragraph the id of its last paragraph
    /// @param id of the comment
    /// @param date as written
    /// @param said a hash of its words
    record Key(String paragraph, String id, String author, String date, int said) {}

    UUID id() {
        return entry.id;
    }

    DocxTrace withEntry(Entry other, List<Entry> answers) {
        return new DocxTrace(style, color, painted, lead, trail, target, other, answers);
    }
}

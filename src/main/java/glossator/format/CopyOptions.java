package glossator.format;

import glossator.annotation.Color;

import java.util.Map;

/// What the user chose for an annotated copy.
///
/// @param traces whether the copy holds what only this program reads: ids, exact colors, the id of
///     the copy. Without them it cannot be recognized when it comes back
/// @param active whether scripts and remote parts of a web page stay in it
/// @param markdown how passages are marked in Markdown and plain text
/// @param meanings what the user says each color means; a color may be missing
public record CopyOptions(
        boolean traces, boolean active, TextMarks markdown, Map<Color, String> meanings) {
    public static final CopyOptions USUAL = new CopyOptions(true, true, TextMarks.EQUALS, Map.of());

    public CopyOptions {
        meanings = Map.copyOf(meanings);
    }

    /// How a passage is marked in a text.
    public enum TextMarks {
        /// `==passage==`
        EQUALS,
        /// `<mark>passage</mark>`
        HTML,
        /// `{==passage==}`, CriticMarkup
        CRITIC,
        /// Not at all: only the number of its note follows it.
        NUMBER
    }
}

package glossator.format;

import glossator.annotation.Color;

import java.util.Map;

/// What the user chose for an annotated copy.
///
/// @param traces whether the copy holds what only this program reads: ids, exact colors, the id of
///     the copy. Without them it cannot be recognized when it comes back
/// @param active whether scripts and remote parts of a web page stay in it
/// @param markdown how passages are marked in Markdown and plain text
/// @param readings how the readings of words (ruby) are written in an export; a copy in the
///     source's own format keeps them as they are
/// @param meanings what the user says each color means; a color may be missing
public record CopyOptions(
        boolean traces,
        boolean active,
        TextMarks markdown,
        Readings readings,
        Map<Color, String> meanings) {
    public static final CopyOptions USUAL = new CopyOptions(true, true, TextMarks.EQUALS, Map.of());

    /// Options with readings above their words.
    public CopyOptions(
            boolean traces, boolean active, TextMarks markdown, Map<Color, String> meanings) {
        this(traces, active, markdown, Readings.RUBY, meanings);
    }

    public CopyOptions withReadings(Readings other) {
        return new CopyOptions(traces, active, markdown, other, meanings);
    }

    public CopyOptions {
        meanings = Map.copyOf(meanings);
    }

    /// How the reading of a word is written.
    public enum Readings {
        /// Above the word.
        RUBY,
        /// In brackets behind it.
        BRACKETS,
        /// Not at all.
        NONE
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

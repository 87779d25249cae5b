package glossator.anchoring.reuse;

import glossator.anchoring.Rewording;
import glossator.document.Range;

import java.util.UUID;

/// A passage that also stands in another text.
///
/// @param text the other text
/// @param here the passage, in UTF-16 units of its own text
/// @param there where it stands in the other text
/// @param words how many words the passage has
/// @param kept how many of them the other text keeps
/// @param wordForWord whether nothing is left out, changed or put in
public record Reuse(UUID text, Range here, Range there, int words, int kept, boolean wordForWord) {
    static Reuse of(UUID text, Rewording found, int shift) {
        return new Reuse(
                text,
                found.passage().shift(shift),
                found.place(),
                found.words(),
                found.kept(),
                found.wordForWord());
    }

    /// The share of the words that is kept, 0 to 1.
    public double keptShare() {
        return words == 0 ? 0 : (double) kept / words;
    }

    /// Both as one passage, with whatever is between them.
    ///
    /// @param same whether what is between them is the same in both texts
    Reuse joinedWith(Reuse next, boolean same) {
        return new Reuse(
                text,
                new Range(here.start(), Math.max(here.end(), next.here.end())),
                new Range(there.start(), Math.max(there.end(), next.there.end())),
                words + next.words,
                kept + next.kept,
                same && wordForWord && next.wordForWord);
    }
}

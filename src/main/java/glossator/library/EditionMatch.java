package glossator.library;

/// A source that a file may be a new edition of.
///
/// @param alike roughly how much of the content of either text is in both, 0 to 1; 0 also for texts
///     too short to tell
public record EditionMatch(Source source, By by, double alike) {
    /// Whether the evidence is the file itself, by its origin or the address that it names. Nearly
    /// the same text may also be that of another draft, or of a copy.
    public boolean isNamed() {
        return by != By.TEXT;
    }

    /// The evidence for the match.
    public enum By {
        /// It is an annotated copy of the source, by what this program has written into it.
        COPY,
        /// It comes from the same path or address as an edition of the source.
        ORIGIN,
        /// It names the same web address as its own.
        ADDRESS,
        /// Its text is nearly the same.
        TEXT
    }
}

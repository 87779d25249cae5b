package glossator.library;

/// A source that a file may be a new edition of.
///
/// @param alike about how much of what is in either text is in both, 0 to 1; 0 also for texts too
///     short to tell
public record EditionMatch(Source source, By by, double alike) {
    /// Whether the file itself says so, by where it comes from or the address that it names. A text
    /// that is nearly the same may also be that of another draft, or of a copy.
    public boolean isNamed() {
        return by != By.TEXT;
    }

    /// What tells so.
    public enum By {
        /// It comes from the same path or address as an edition of the source.
        ORIGIN,
        /// It names the same web address as its own.
        ADDRESS,
        /// Its text is nearly the same.
        TEXT
    }
}

package glossator.library;

/// Whether an open library is still the one in its folder.
public enum Presence {
    /// The file that was opened is there, with its log.
    HERE,
    /// `library.db`, or its log, was deleted or moved away.
    GONE,
    /// Another file lies in the place of `library.db` or of its log, or other bytes in the file.
    REPLACED
}

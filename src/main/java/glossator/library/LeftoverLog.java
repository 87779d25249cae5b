package glossator.library;

/// The log (`-wal`) that an earlier session left beside the database because it did not end cleanly.
record LeftoverLog(DatabaseFile file) {
    /// Whether the log may be applied to the file.
    boolean belongs() {
        return true;
    }
}

package glossator.library;

/// A source in a backup.
///
/// @param notes without those in the trash
public record BackupSource(String title, int notes) {}

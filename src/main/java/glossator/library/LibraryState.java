package glossator.library;

import java.nio.file.Path;

/// What a look at a folder found, before anything is opened.
///
/// @param sentence what a person should know, ending with what to do; empty if all is well
/// @param folder absolute
public record LibraryState(Kind kind, String sentence, Path folder) {
    /// Whether and how a folder can be opened.
    public enum Kind {
        /// There is no library yet, and nothing says that there was one.
        NEW,
        READY,
        /// A sound library that cannot be written to.
        READ_ONLY,
        /// There is no `library.db`, or an empty one, beside what a library leaves in its folder.
        VANISHED,
        DAMAGED,
        /// The log of an earlier session belongs to another file; [Library#open] sets it aside
        /// under a dated name and says so in [Library#notices].
        REPLACED_LOG,
        /// Made by a newer version of this program.
        NEWER,
        /// The file of another program.
        FOREIGN,
        /// The folder or file cannot be reached at all.
        UNREACHABLE
    }

    /// Whether [Library#open] is expected to succeed.
    public boolean canBeOpened() {
        return switch (kind) {
            case NEW, READY, REPLACED_LOG -> true;
            case READ_ONLY, VANISHED, DAMAGED, NEWER, FOREIGN, UNREACHABLE -> false;
        };
    }

    /// Whether [Library#openReadOnly] is worth trying instead.
    public boolean canBeRead() {
        return switch (kind) {
            case READ_ONLY, DAMAGED, READY, REPLACED_LOG -> true;
            case NEW, VANISHED, NEWER, FOREIGN, UNREACHABLE -> false;
        };
    }
}

package glossator.ui.shell;

import glossator.format.SourceFile;
import glossator.library.ParsedFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// A file that the user gave and that waits for an answer, with what is in memory of it.
///
/// @param original its bytes; null if it is to be read from disk again
/// @param parsed what was read of it; null if that was not possible, or is to be done again
public record GivenFile(
        Path path, @Nullable SourceFile original, @Nullable ParsedFile parsed) {

    /// A file of which nothing is in memory.
    public static GivenFile onDisk(Path path) {
        return new GivenFile(path, null, null);
    }

    public static GivenFile of(Path path, SourceFile original) {
        return new GivenFile(path, original, null);
    }

    public static GivenFile of(Path path, ParsedFile parsed) {
        return new GivenFile(path, parsed.original(), parsed);
    }

    /// Its bytes; refuses as [SourceFile#read] does.
    SourceFile bytes() {
        return original != null ? original : SourceFile.read(path);
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /// About how many bytes of memory it takes.
    long weight() {
        if (parsed != null) {
            return parsed.weight();
        }
        return original == null ? 0 : original.bytes().length;
    }
}

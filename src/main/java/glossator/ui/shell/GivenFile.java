package glossator.ui.shell;

import glossator.format.SourceFile;
import glossator.library.ParsedFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// A file from the user that awaits an answer, with the part of it that is in memory.
///
/// @param original its bytes; null if it is to be read from disk again
/// @param parsed its parsed content; null if it could not be parsed or is to be parsed again
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

    /// The bytes of the file; refuses as [SourceFile#read] does.
    SourceFile bytes() {
        return original != null ? original : SourceFile.read(path);
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /// Its approximate size in memory, in bytes.
    long weight() {
        if (parsed != null) {
            return parsed.weight();
        }
        return original == null ? 0 : original.bytes().length;
    }
}

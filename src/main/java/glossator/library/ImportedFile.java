package glossator.library;

import java.nio.file.Path;

/// What became of one of many files that were added together.
///
/// @param number its place among the given files, from 0
public record ImportedFile(int number, Path path, ImportOutcome outcome) {}

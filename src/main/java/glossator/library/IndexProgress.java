package glossator.library;

/// How far the index of words is.
///
/// @param indexed sources that are in it as they are
/// @param sources how many should be
/// @param isComplete whether nothing is missing, notes included
public record IndexProgress(int indexed, int sources, boolean isComplete) {}

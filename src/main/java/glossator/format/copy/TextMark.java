package glossator.format.copy;

/// A mark in a text whose signs have been taken out: positions in UTF-16 units of that text.
///
/// @param start of the passage that its number follows; -1 if only the number is there
/// @param end where the number was
public record TextMark(int number, int start, int end) {}

package glossator.format.copy;

/// A part of a copy, in UTF-16 units of its text, that is not in the text which it was written
/// from.
public record Removal(int from, int to) {}

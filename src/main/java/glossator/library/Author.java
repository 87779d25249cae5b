package glossator.library;

/// A person who has made notes or replies; those in the trash are not counted.
///
/// @param name as the notes have it; may be empty
public record Author(String name, int notes, int replies) {}

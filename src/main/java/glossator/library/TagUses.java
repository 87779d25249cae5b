package glossator.library;

/// How many annotations and sources have a tag, not counting annotations in the trash.
///
/// @param shown those of, and among, sources that are not in the trash
/// @param all including removed sources and those of them
public record TagUses(int shown, int all) {
    public static final TagUses NONE = new TagUses(0, 0);
}

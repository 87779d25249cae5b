package glossator.library;

/// How many annotations and sources have a tag, not counting annotations in the trash.
///
/// @param shown those of, and among, sources that are not in the trash
/// @param all including removed sources and those of them
/// @param within how many annotations of sources that are not in the trash have the tag or one
///     below it; each counts once
public record TagUses(int shown, int all, int within) {
    public static final TagUses NONE = new TagUses(0, 0, 0);
}

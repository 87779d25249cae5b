package glossator.library;

/// How many annotations have a tag, not counting those in the trash.
///
/// @param shown those of sources that are not in the trash
/// @param all including those of removed sources
/// @param within those with the tag or one below it, of sources that are not in the trash; each
///     counts once
public record TagUses(int shown, int all, int within) {
    public static final TagUses NONE = new TagUses(0, 0, 0);
}

package glossator.library;

/// How many annotations bear a tag, those in the trash not counted.
///
/// @param shown those of sources that are not in the trash
/// @param all those of removed sources as well
public record TagUses(int shown, int all) {
    public static final TagUses NONE = new TagUses(0, 0);
}

package glossator.format;

/// A text laid out on pages.
///
/// @param pdf the file
/// @param pages how many
/// @param missing the characters that no font on this computer has, each once; they are shown as
///     [#REPLACEMENT]
public record TypesetPages(byte[] pdf, int pages, String missing) {
    /// What stands for a character that no font has.
    public static final String REPLACEMENT = "\u25A1";
}

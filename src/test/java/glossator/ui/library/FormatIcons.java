package glossator.ui.library;

/// Which formats have an icon of their own, for the test that looks for forgotten ones.
public final class FormatIcons {
    private FormatIcons() {}

    /// Whether the list knows `format`: what it does not know gets no icon of its own.
    public static boolean has(String format) {
        return SourceWording.hasIcon(format);
    }
}

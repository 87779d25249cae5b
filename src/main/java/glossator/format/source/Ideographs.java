package glossator.format.source;

/// Chinese and Japanese characters, which are not separated by spaces.
public final class Ideographs {
    private Ideographs() {}

    /// Whether a line may break at this character without a space; it is two columns wide.
    public static boolean isIdeograph(char c) {
        return (c >= '\u2E80' && c <= '\u9FFF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFE30' && c <= '\uFE4F')
                || (c >= '\uFF00' && c <= '\uFF60')
                || (c >= '\uD840' && c <= '\uD87F');
    }
}

package glossator.format;

/// What a character's script means for its lines.
final class Scripts {
    private Scripts() {}

    /// Whether lines may be broken at this character without a space, as in Chinese and Japanese;
    /// such characters are two columns wide.
    static boolean isIdeographic(char c) {
        return (c >= '\u2E80' && c <= '\u9FFF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFE30' && c <= '\uFE4F')
                || (c >= '\uFF00' && c <= '\uFF60')
                || (c >= '\uD840' && c <= '\uD87F');
    }
}

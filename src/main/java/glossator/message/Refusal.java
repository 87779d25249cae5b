package glossator.message;

/// Something that cannot be done, explained to the user in one sentence: what is wrong with what,
/// and what to do. It reaches the screen or standard error as is, never with a stack trace.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String key;

    public Refusal(String key, Object... arguments) {
        super(Messages.of(key, arguments));
        this.key = key;
    }

    public Refusal(Throwable cause, String key, Object... arguments) {
        super(Messages.of(key, arguments), cause);
        this.key = key;
    }

    private Refusal(String key, Told sentence) {
        super(sentence.words);
        this.key = key;
    }

    /// The refusal of another process of this program, which composed the sentence.
    public static Refusal told(String key, String sentence) {
        return new Refusal(key, new Told(sentence));
    }

    /// The key of the sentence in [Messages], for callers that must distinguish refusals.
    public String key() {
        return key;
    }

    /// Distinguishes a finished sentence from the arguments of one.
    private record Told(String words) {}

    /// The sentence; never empty.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}

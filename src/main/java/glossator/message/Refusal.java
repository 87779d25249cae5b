package glossator.message;

/// Something that cannot be done, told in one sentence for the person who asked: what is wrong with
/// what, and what to do. It reaches the screen or standard error as it is, never with a stack
/// trace.
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

    /// The key of the sentence in [Messages], for those who must tell one refusal from another.
    public String key() {
        return key;
    }

    /// The sentence; never empty.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}

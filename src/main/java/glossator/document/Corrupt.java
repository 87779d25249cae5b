package glossator.document;

/// Bytes that no [DocumentCodec] wrote.
public final class Corrupt extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Corrupt(String what) {
        super(what);
    }
}

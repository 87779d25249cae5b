package glossator.document;

/// Bytes that no [BinaryWriter] wrote, or not what is expected of them.
public final class Corrupt extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public Corrupt(String what) {
        super(what);
    }
}

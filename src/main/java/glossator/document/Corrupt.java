package glossator.document;

/// Bytes that no [BinaryWriter] wrote, or that are not what was expected.
public final class Corrupt extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public Corrupt(String what) {
        super(what);
    }
}

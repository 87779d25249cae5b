package glossator.document.unmarked;

/// In a package that does not say whether its types may be null.
public final class Unmarked {
    private Unmarked() {}
}

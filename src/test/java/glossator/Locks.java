package glossator;

/// What two classes of tests must not use at the same time in one process: the names of JUnit's
/// resource locks.
public final class Locks {
    /// The processes that this one has started. Who only starts its own reads it; who looks at all
    /// of them, or ends them, writes it.
    public static final String CHILDREN = "glossator.children";

    private Locks() {}
}

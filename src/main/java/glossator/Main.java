package glossator;

/// Decides between command line and window; the only class that knows both.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}

package glossator.cli;

/// What the program says to the shell that started it, where it is not 0 for done.
final class ExitCode {
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private ExitCode() {}
}

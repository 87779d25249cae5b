package glossator.cli;

/// The exit codes of the program, other than 0 for success.
final class ExitCode {
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private ExitCode() {}
}

package glossator.cli;

import glossator.message.Messages;

/// The command line was used incorrectly, explained in one sentence; exit code 2.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String key, Object... arguments) {
        super(Messages.of(key, arguments));
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}

package glossator.cli;

import glossator.library.Library;
import glossator.message.Messages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/// A command that works on the library.
abstract class LibraryCommand implements Callable<Integer> {
    private final Glossator program;

    LibraryCommand(Glossator program) {
        this.program = program;
    }

    /// Does the work and returns the exit code. Refuses before it changes anything.
    abstract int run(Library library) throws Exception;

    @Override
    public final Integer call() throws Exception {
        checkUsage();
        try (Library library = Library.open(program.libraryFolder())) {
            return runAndWrite(library);
        }
    }

    /// Also what a command changed before it failed is written beside the originals.
    private int runAndWrite(Library library) throws Exception {
        try {
            return run(library);
        } finally {
            library.writeSidecars();
        }
    }

    /// Throws a [UsageException] for options that cannot be combined.
    void checkUsage() {}

    CliContext surroundings() {
        return program.surroundings();
    }

    PrintStream out() {
        return program.surroundings().out();
    }

    /// Prints data to standard output.
    void print(String key, Object... arguments) {
        out().println(Messages.of(key, arguments));
    }

    /// Prints a message to standard error.
    void tell(String key, Object... arguments) {
        surroundings().err().println(Messages.of(key, arguments));
    }

    /// The note itself, or for `-` the contents of standard input.
    String readNote(String given) throws IOException {
        String text = given.equals("-")
                ? new String(surroundings().in().readAllBytes(), StandardCharsets.UTF_8)
                : given;
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}

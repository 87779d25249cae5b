package glossator.cli;

import glossator.library.ErasureReport;
import glossator.library.Library;
import glossator.library.LibraryInspection;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// A command that works on the library.
abstract class LibraryCommand implements Callable<Integer> {
    private static final int MOST = 10;

    private final Glossator program;

    LibraryCommand(Glossator program) {
        this.program = program;
    }

    /// Does the work and returns the exit code. Refuses before it changes anything.
    abstract int run(Library library) throws Exception;

    @Override
    public Integer call() throws Exception {
        checkUsage();
        try (Library library = open(libraryFolder())) {
            library.resumedErasure().ifPresent(this::tellResumed);
            tellAll(library.notices());
            library.folderWarningOnce().ifPresent(surroundings().err()::println);
            tellOutdated(library);
            int code = runAndKeep(library);
            tellDamage(library);
            return code;
        }
    }

    private Library open(Path folder) {
        try {
            return Library.open(folder);
        } catch (Refusal refusal) {
            if (!isReading() || !LibraryInspection.inspect(folder).canBeRead()) {
                throw refusal;
            }
            Library library = Library.openReadOnly(folder, refusal.sentence());
            surroundings().err().println(refusal.sentence());
            return library;
        }
    }

    /// Whether the command stores nothing, so that a library is enough that can only be read.
    boolean isReading() {
        return false;
    }

    private void tellAll(List<String> sentences) {
        sentences.stream().limit(MOST).forEach(surroundings().err()::println);
        if (sentences.size() > MOST) {
            tell("cli.more", sentences.size() - MOST);
        }
    }

    /// Says which rows were left out because they are damaged.
    void tellDamage(Library library) {
        tellAll(library.damagedRows());
    }

    /// Said once, until a reader becomes better again.
    private void tellOutdated(Library library) {
        int outdated = library.tellOutdatedOnce("cli");
        if (outdated > 0) {
            tell("cli.read.better", outdated);
        }
    }

    private void tellResumed(ErasureReport report) {
        tell("cli.erase.resumed");
        report.unfinished().forEach(surroundings().err()::println);
    }

    /// Also what a command changed before it failed is written beside the originals.
    private int runAndKeep(Library library) throws Exception {
        if (library.whyReadOnly().isPresent()) {
            return run(library);
        }
        try {
            int code = run(library);
            backUp(library);
            return code;
        } finally {
            library.writeSidecars();
        }
    }

    /// A backup that could not be made is said, but what was done is done.
    private void backUp(Library library) {
        try {
            if (library.hasWritten()) {
                library.backups().makeIfDue();
            }
        } catch (Refusal refusal) {
            surroundings().err().println(refusal.sentence());
        }
    }

    /// Throws a [UsageException] for options that cannot be combined.
    void checkUsage() {}

    Path libraryFolder() {
        return program.libraryFolder();
    }

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

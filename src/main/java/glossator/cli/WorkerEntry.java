package glossator.cli;

import glossator.reading.Sandbox;
import glossator.reading.WorkerContext;
import glossator.reading.WorkerLoop;
import glossator.reading.WorkerStart;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/// The entry point for the process that window and command line start to read files. Not a command:
/// only a program uses it.
final class WorkerEntry {
    private static final Pattern MEANT =
            Pattern.compile(Pattern.quote(WorkerStart.ARGUMENT) + "([0-9]{1,18})");

    private WorkerEntry() {}

    static boolean isMeant(String[] arguments) {
        return arguments.length == 1 && MEANT.matcher(arguments[0]).matches();
    }

    static int process(String argument, WorkerContext context) {
        endWith(Long.parseLong(argument.substring(WorkerStart.ARGUMENT.length())));
        Sandbox.enter();
        var out = new FileOutputStream(FileDescriptor.out);
        // Whatever a library prints must not be mixed with the answers.
        System.setOut(System.err);
        try {
            return new WorkerLoop(new FileInputStream(FileDescriptor.in), out, context).run();
        } catch (IOException e) {
            return ExitCode.FAILED; // the window has exited
        }
    }

    /// Ends this process when the window exits. An idle process also ends with its input, but one
    /// stuck in a file ends only this way.
    private static void endWith(long window) {
        var _ = ProcessHandle.of(window)
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(() -> Runtime.getRuntime().halt(ExitCode.FAILED));
    }
}

package glossator.cli;

import glossator.format.CopyPlan;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.reading.WorkerContext;
import glossator.reading.WorkerStart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;

/// A worker process that a file controls completely: the name of the file says what
/// happens.
public final class FaultyStream {
    private FaultyStream() {}

    /// The same Java with the same bounds as the real one.
    public static WorkerStart start() {
        var command = new ArrayList<>(WorkerStart.ofThisProgram().command());
        command.set(command.indexOf("glossator.Main"), FaultyStream.class.getName());
        return new WorkerStart(command);
    }

    public static void main(String[] arguments) {
        System.exit(WorkerEntry.process(
                arguments[0],
                new WorkerContext(FaultyStream::read, FaultyStream::write, Formats.painter())));
    }

    private static ImportedDocument read(SourceFile original) {
        misbehave(original);
        return Formats.read(original);
    }

    private static WrittenCopy write(SourceFile original, CopyPlan plan) {
        misbehave(original);
        return Formats.write(original, plan);
    }

    private static void misbehave(SourceFile original) {
        switch (original.stem()) {
            case "hang" -> hang();
            case "wait" -> await();
            case "crash" -> Runtime.getRuntime().halt(134);
            case "exit" -> Runtime.getRuntime().halt(0);
            case "memory" -> fill();
            case "deep" -> deeper(0);
            case "broken" -> throw new IllegalStateException("broken");
            case "noise" -> say(new byte[100_000]);
            case "lie" -> say(new byte[] {0, 0, 0, 1, 0x7f, 0x7f, 0x7f, 0x7f});
            case "start" -> start("true");
            case "chatter" -> chatter();
            default -> {}
        }
    }

    private static void hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void await() {
        while (true) {
            LockSupport.park();
        }
    }

    private static void fill() {
        Object[] all = new Object[1];
        while (true) {
            all = new Object[] {all, new long[1 << 20]};
        }
    }

    private static int deeper(int depth) {
        return depth < 0 ? depth : deeper(depth + 1) + 1;
    }

    /// On the stream of the answers, as a compromised worker might.
    private static void say(byte[] bytes) {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void start(String program) {
        try {
            new ProcessBuilder(program).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chatter() {
        String line = "x".repeat(1000);
        for (int i = 0; i < 10_000; i++) {
            System.err.println(line);
        }
    }
}

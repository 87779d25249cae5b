package glossator.reading;

import glossator.message.Refusal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How a worker process is started. The only class that starts a program, and the program is this
/// one ([decision
/// 0008](../../../../site/markdown/decisions/0008-reading-in-a-process-of-its-own.md)).
///
/// @param command the program and its arguments
public record WorkerStart(List<String> command) {
    /// The first argument of a worker process: this and the id of the process that sends requests.
    public static final String ARGUMENT = "--read-files-for=";

    /// Limited memory, a stack for deeply nested files, and no traces on disk: no performance
    /// counter files, core dumps or crash reports. Output of the virtual machine itself goes to
    /// standard error, because standard output carries the answers.
    private static final List<String> OPTIONS = List.of(
            "-Xmx384m",
            "-Xss16m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=off",
            "-Djava.awt.headless=true");

    /// The property with additional options, separated by spaces: more memory, or a faster start in
    /// tests.
    private static final String MORE = "glossator.reader.options";

    /// The environment variables that it gets: what Java and the fonts of the system need to be
    /// found, and the language of file names. No password, no key, and nothing that changes the
    /// options.
    private static final Pattern ENVIRONMENT = Pattern.compile("LANG|LC_\\w+|TZ|HOME"
            + "|LD_LIBRARY_PATH|FONTCONFIG_\\w+|XDG_(DATA|CACHE|CONFIG)_\\w+|TMPDIR"
            + "|__CF_USER_TEXT_ENCODING|(?i:SystemRoot|windir|TEMP|TMP|USERPROFILE|LOCALAPPDATA)");

    /// The cache that packaging puts next to the jars; see `packaging/Training.java`.
    private static final String CACHE = "glossator.aot";

    /// For [Sandbox].
    private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /// The cache is good only for the very option that it was made with, `packaging/Image.java`.
    private static final String NATIVE_ACCESS_AS_TRAINED =
            "--enable-native-access=javafx.graphics,ALL-UNNAMED";

    public WorkerStart {
        command = List.copyOf(command);
    }

    /// The Java runtime and class path of this process; JavaFX is not needed.
    public static WorkerStart ofThisProgram() {
        String classPath = System.getProperty("java.class.path");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        Pattern.compile(" ")
                .splitAsStream(System.getProperty(MORE, ""))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        Path cache = Path.of(classPath.split(File.pathSeparator, 2)[0]).resolveSibling(CACHE);
        boolean cached = Files.exists(cache);
        if (cached) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.add(cached ? NATIVE_ACCESS_AS_TRAINED : NATIVE_ACCESS);
        command.addAll(List.of("-classpath", classPath, "glossator.Main"));
        command.add(ARGUMENT + ProcessHandle.current().pid());
        return new WorkerStart(command);
    }

    WorkerProcess run() {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment()
                    .keySet()
                    .removeIf(name -> !ENVIRONMENT.matcher(name).matches());
            return new WorkerProcess(
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException e) {
            throw new Refusal(e, "reading.cannot-start", command.getFirst());
        }
    }
}

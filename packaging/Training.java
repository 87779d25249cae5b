import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Runs the program once as the finished image will run it and stores what the virtual machine
/// learned, so that later starts need not load and link every class again (JEP 514).
///
/// @param input the folder that is `$APPDIR` in `options`
/// @param cache the name of the file it makes in `input`
record Training(
        Path runtime, Path input, List<Path> classPath, List<String> options, String cache) {
    /// For commands, and for the processes that read files.
    static final String COMMANDS = "glossator.aot";

    /// For the window. It has nothing of what only commands need, and they have nothing of it: each
    /// start maps and links everything that is in its cache (decision 0041).
    static final String WINDOW = "window.aot";

    /// More than any training run takes on a slow machine.
    private static final int MINUTES = 10;

    /// Tries the command lines in turn, each with `{out}` replaced by a folder of its own, until
    /// one exits with 0 and leaves a cache. Without a cache the program only starts more slowly, so
    /// the build continues.
    boolean run(List<String> commands, Path scratch) throws IOException, InterruptedException {
        for (String command : commands) {
            Tree.delete(scratch);
            Files.createDirectories(scratch);
            String problem = attempt(command.strip(), scratch);
            if (problem.isEmpty()) {
                return true;
            }
            System.err.println("Training with “" + command.strip() + "” " + problem);
        }
        return false;
    }

    private String attempt(String command, Path scratch) throws IOException, InterruptedException {
        Path file = input.resolve(cache);
        Path log = scratch.resolve("output.txt");
        var process = new ProcessBuilder(commandLine(command, scratch));
        process.redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment()
                .put("GLOSSATOR_LIBRARY", scratch.resolve("library").toString());
        Process running = process.start();
        if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly().waitFor();
            Files.deleteIfExists(file);
            return "took more than " + MINUTES + " minutes: " + log;
        }
        if (running.exitValue() != 0 || !Files.exists(file)) {
            Files.deleteIfExists(file);
            return "ended with " + running.exitValue() + ": " + log;
        }
        return "";
    }

    private List<String> commandLine(String command, Path scratch) {
        var line = new ArrayList<String>();
        line.add(runtime.resolve("bin").resolve("java").toString());
        for (String option : options) {
            line.add(option.replace("$APPDIR", input.toString()));
        }
        line.add("-XX:AOTCacheOutput=" + input.resolve(cache));
        // Profiles would have the second compiler begin at each start with all that was hot here.
        line.add("-XX:+UnlockDiagnosticVMOptions");
        line.add("-XX:-AOTRecordTraining");
        line.add("-Duser.home=" + scratch);
        line.add("-classpath");
        line.add(classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        line.add("glossator.Main");
        for (String argument : command.split(" +")) {
            line.add(argument.replace("{out}", scratch.resolve("out").toString()));
        }
        return line;
    }
}

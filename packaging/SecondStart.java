import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The small virtual machine in which the Linux start script asks a window that runs to show files:
/// one jar, an AOT cache of the few classes that are needed, the first compiler alone. It takes a
/// fifth of the time of the whole program.
final class SecondStart {
    private static final String CACHE = "second-start.aot";
    private static final String JAR = "glossator.jar";
    private static final int MINUTES = 2;

    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            // Where the cache was made: to move it elsewhere would copy all of it.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-Djdk.reflect.useNativeAccessorOnly=true",
            "-Xmx32m",
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable");

    /// `%1$s` is one line for each option, `%2$s` the jar. The exit code says whether a window
    /// shows the files; if none does, the whole program starts, and says what there is to say. What
    /// `glossator.instance.SecondStart` would not understand, and a start where no socket is, never
    /// get here.
    private static final String SCRIPT = """
            asks_window() {
                case ${1-} in
                    --library) shift; [ $# -gt 0 ] && shift ;;
                    --library=*) shift ;;
                esac
                case ${1-} in
                    -*) return 1 ;;
                    '' | *[!a-z-]*) ;;
                    *) return 1 ;;
                esac
                for socket in "${XDG_RUNTIME_DIR-}/glossator"/*.socket "/tmp/glossator-$(id -u)"/*.socket; do
                    [ -S "$socket" ] && return 0
                done
                return 1
            }
            asks_window "$@" && "$root/lib/runtime/bin/java" \\
            %1$s
                -classpath "$app/%2$s" \\
                glossator.Main "$@" && exit 0
            """;

    private SecondStart() {}

    /// Makes the cache in `input`. Without it, second starts only take longer.
    static void train(Path runtime, Path input, Path scratch)
            throws IOException, InterruptedException {
        Tree.delete(scratch);
        Files.createDirectories(scratch);
        Path log = scratch.resolve("output.txt");
        var line = new ArrayList<String>();
        line.add(runtime.resolve("bin").resolve("java").toString());
        line.addAll(OPTIONS);
        line.add("-XX:AOTCacheOutput=" + input.resolve(CACHE));
        line.addAll(List.of("-classpath", input.resolve(JAR).toString()));
        line.addAll(List.of("glossator.Main", "train-second-start", "-o", scratch.toString()));
        Process running = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = running.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended || running.exitValue() != 0) {
            running.destroyForcibly().waitFor();
            Files.deleteIfExists(input.resolve(CACHE));
            System.err.println("Training of the second start failed: " + log);
        }
    }

    /// The part of the start script; `$root` and `$app` are set before it.
    static String script() {
        var options = new ArrayList<>(OPTIONS);
        options.add("-XX:AOTCache=$app/" + CACHE);
        options.add("-Dglossator.second-start=true");
        String lines =
                options.stream().map(o -> "    \"" + o + "\" \\").collect(Collectors.joining("\n"));
        return SCRIPT.formatted(lines, JAR).stripTrailing();
    }
}

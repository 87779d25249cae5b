import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The Linux start script. It replaces jpackage's launcher, which asks rpm and dpkg at each start
/// whether they installed it: that alone takes longer than everything else.
record Launcher(List<String> classPath, List<String> options) {

    /// `%1$s` is one line for each option, `%2$s` the class path. File names can be decoded from
    /// bytes only in a locale that has a character set; if the environment names none, UTF-8 is
    /// used. `anchor` finishes before the virtual machine's second compiler pays off: with the
    /// first one alone it takes half the time. It allocates many short-lived objects: a small young
    /// generation obtained from the system in one piece costs half as much as constantly new
    /// memory. There is a cache for the window and one for commands: each start maps and links all
    /// of its own. Where there is no graphics processor, JavaFX draws in software, but only after
    /// it has loaded OpenGL, and GTK loads it to choose a visual: 30 MB, most of it a compiler.
    /// `%5$s` is the part for a second start, `%6$s` what a window has of its own.
    private static final String SCRIPT = """
            #!/bin/sh
            file=$(readlink -f -- "$0") || exit 1
            root=${file%%/bin/*}
            app=$root/lib/app
            case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
                C | POSIX) export LC_ALL=C.UTF-8 ;;
            esac
            unset JDK_JAVA_OPTIONS
            %5$s
            machine='%3$s'
            drawing=
            if ! [ -e /dev/dri/renderD128 ] && ! [ -e /dev/nvidia0 ] && ! [ -e /dev/dxg ]; then
                export GDK_GL=disable
                drawing=-Dprism.order=sw
            fi
            case ${1-} in
                --library) word=${3-} ;;
                --library=*) word=${2-} ;;
                *) word=${1-} ;;
            esac
            cache=$app/window.aot
            case $word in
                '' | --startup-trace | *[./]*)
                    machine="$machine %6$s"
                    [ -e "$cache" ] || cache=$app/glossator.aot
                    ;;
                *) cache=$app/glossator.aot ;;
            esac
            case ${1-} in
                anchor) machine='%4$s' ;;
            esac
            exec "$root/lib/runtime/bin/java" \\
            %1$s
                $machine $drawing "-XX:AOTCache=$cache" \\
                -classpath "%2$s" \\
                glossator.Main "$@"
            """;

    private static final String CACHE = "-XX:AOTCache=";

    /// What `anchor` has of its own.
    private static final List<String> COLLECTOR = List.of(
            "-XX:+UseG1GC",
            "-Xms16m",
            "-XX:G1HeapRegionSize=1m",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30");

    private static final String FOR_ANCHOR =
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn16m -Xms32m"
                    + " -XX:+UseTransparentHugePages -XX:+AlwaysPreTouch";

    /// What a window has of its own. The first compiler alone: no time goes into profiles, of which
    /// the second would make use only after the start, and what takes long in a window, such as
    /// placing ten thousand marks anew, is done before the second has compiled it. The heap begins
    /// as large as the first picture needs, so that nothing is collected before it, and shrinks
    /// when the window is idle.
    private static final String FOR_WINDOW =
            "-XX:TieredStopAtLevel=1 -XX:InitialHeapSize=64m -XX:MinHeapSize=16m";

    void writeTo(Path file) throws IOException {
        String lines = options.stream()
                .filter(o -> !COLLECTOR.contains(o) && !o.startsWith(CACHE))
                .map(o -> "    \"" + o.replace("$APPDIR", "$app") + "\" \\")
                .collect(Collectors.joining("\n"));
        String jars = classPath.stream().map(j -> "$app/" + j).collect(Collectors.joining(":"));
        Files.writeString(
                file,
                SCRIPT.formatted(
                        lines,
                        jars,
                        String.join(" ", COLLECTOR),
                        FOR_ANCHOR,
                        SecondStart.script(),
                        FOR_WINDOW));
    }
}

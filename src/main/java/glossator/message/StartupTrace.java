package glossator.message;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// When the start of the window has come how far, as `--startup-trace` prints it: for each [Stage]
/// the milliseconds since the virtual machine began.
public final class StartupTrace {
    /// How far a start has come; the order is the usual one, but some run side by side.
    public enum Stage {
        /// The virtual machine runs the program.
        MACHINE,
        /// The command line is read.
        COMMAND,
        /// The library is open.
        LIBRARY,
        /// What will be shown first is in memory.
        DOCUMENT,
        /// The toolkit runs.
        TOOLKIT,
        /// The window is built.
        WINDOW,
        /// The window is shown.
        SHOWN,
        /// The first document has its view.
        VIEW,
        /// The text of the first document is laid out: the next frame shows it.
        TEXT,
        /// Everything else that can be seen is there too.
        REST;

        private String title() {
            return Messages.of("message.startup." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// Nanoseconds of [System#nanoTime], in the order in which the stages were reached.
    private static final Map<Stage, Long> REACHED =
            Collections.synchronizedMap(new LinkedHashMap<>());

    private static volatile Consumer<String> print = _ -> {};

    private StartupTrace() {}

    /// From now on each stage is printed as soon as the last is reached.
    public static void printTo(Consumer<String> lines) {
        print = lines;
    }

    /// Remembers when a stage was first reached; the last one prints all.
    public static void reached(Stage stage) {
        boolean isFirst = REACHED.putIfAbsent(stage, System.nanoTime()) == null;
        if (isFirst && stage == Stage.REST) {
            lines().forEach(print);
        }
    }

    private static List<String> lines() {
        long began = System.nanoTime()
                - TimeUnit.MILLISECONDS.toNanos(
                        ManagementFactory.getRuntimeMXBean().getUptime());
        return Map.copyOf(REACHED).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(each -> Messages.of(
                        "message.startup.line",
                        TimeUnit.NANOSECONDS.toMillis(each.getValue() - began),
                        each.getKey().title()))
                .toList();
    }
}

package glossator.reading;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many worker processes a computer can bear.
public final class FreeMemory {
    /// A worker at work on a large file: its heap, its stack and the virtual machine.
    private static final long WORKER = 512L << 20;

    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final Pattern AVAILABLE =
            Pattern.compile("^MemAvailable:\\s+(\\d{1,15}) kB$", Pattern.MULTILINE);

    private FreeMemory() {}

    /// How many workers may read at a time: one for each core, as long as half of the free memory
    /// is enough for them.
    public static int workers() {
        return workers(Runtime.getRuntime().availableProcessors(), bytes());
    }

    static int workers(int cores, long free) {
        return Math.clamp(free / 2 / WORKER, 1, Math.max(1, cores));
    }

    /// Linux keeps little memory free, but much that it gives back when it is asked for.
    private static long bytes() {
        try {
            Matcher line = AVAILABLE.matcher(Files.exists(LINUX) ? Files.readString(LINUX) : "");
            if (line.find()) {
                return Long.parseLong(line.group(1)) << 10;
            }
        } catch (IOException _) {
            // Then what the virtual machine knows must do.
        }
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getFreeMemorySize()
                : 0;
    }
}

package glossator.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A program and what it is to show, with what was measured of it.
final class Contender {
    private final String name;
    private final List<String> command;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> megabytes = new ArrayList<>();

    Contender(String name, List<String> command) {
        this.name = name;
        this.command = List.copyOf(command);
    }

    String name() {
        return name;
    }

    boolean isInstalled() {
        return command.getFirst().startsWith("/") || Programs.installed(command.getFirst());
    }

    Contender named(String other) {
        return new Contender(other, command);
    }

    ProcessTree start(Display display) throws IOException {
        return ProcessTree.of(display.start(command));
    }

    /// Starts it, looks at it for so many seconds, and ends it.
    void run(Display display, double limit, boolean counts) throws IOException {
        Screen screen = display.screen();
        long begun = System.nanoTime();
        ProcessTree tree = start(display);
        try {
            FirstText seen = FirstText.watch(screen, begun, limit);
            if (counts) {
                seen.seconds().ifPresent(seconds::add);
                megabytes.add(tree.megabytes());
            }
        } finally {
            tree.end();
        }
    }

    double medianSeconds() {
        return median(seconds);
    }

    double medianMegabytes() {
        return median(megabytes);
    }

    /// All that was measured of it, from the quickest to the slowest.
    String times() {
        return String.join(
                " ",
                seconds.stream()
                        .sorted()
                        .map(s -> String.format(Locale.ROOT, "%.2f", s))
                        .toList());
    }

    /// Not a number if nothing was measured.
    static double median(List<Double> values) {
        return values.isEmpty()
                ? Double.NaN
                : values.stream().sorted().toList().get(values.size() / 2);
    }
}

package glossator.bench;

import java.util.List;
import java.util.Locale;

/// What is shown, by our program and by another.
record Case(String name, Contender ours, Contender other) {
    static final String HEAD =
            "| case | seconds | of it by rank | MB | beside | seconds | MB | ratio |";
    static final String RULE = "|---|---:|---|---:|---|---:|---:|---:|";

    List<Contender> contenders() {
        return other.isInstalled() ? List.of(ours, other) : List.of(ours);
    }

    /// Dashes for what was not measured.
    String row() {
        double seconds = ours.medianSeconds();
        double beside = other.medianSeconds();
        return String.join(
                        " | ",
                        "| " + name,
                        number("%.2f", seconds),
                        ours.times(),
                        number("%.0f", ours.medianMegabytes()),
                        other.name(),
                        number("%.2f", beside),
                        number("%.0f", other.medianMegabytes()),
                        number("%.2f", seconds / beside))
                + " |";
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }
}

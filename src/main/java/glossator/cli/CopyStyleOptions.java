package glossator.cli;

import glossator.format.CopyOptions;

import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The options that say how annotations are written into a copy.
final class CopyStyleOptions {
    @Option(names = "--no-traces")
    private boolean untraced;

    @Option(names = "--no-scripts")
    private boolean inactive;

    @Option(names = "--marks", paramLabel = "HOW")
    private Optional<String> marks = Optional.empty();

    @Option(names = "--readings", paramLabel = "HOW")
    private Optional<String> readings = Optional.empty();

    void checkUsage() {
        parseMarks();
        parseReadings();
    }

    boolean leavesTracesOut() {
        return untraced;
    }

    CopyOptions options() {
        return new CopyOptions(!untraced, !inactive, parseMarks(), parseReadings(), Map.of());
    }

    private CopyOptions.Readings parseReadings() {
        return readings.map(
                        word -> parse(word, CopyOptions.Readings.values(), "cli.export.readings"))
                .orElse(CopyOptions.USUAL.readings());
    }

    private CopyOptions.TextMarks parseMarks() {
        return marks.map(word -> parse(word, CopyOptions.TextMarks.values(), "cli.export.marks"))
                .orElse(CopyOptions.USUAL.markdown());
    }

    private static <T extends Enum<T>> T parse(String word, T[] all, String unknown) {
        return Arrays.stream(all)
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        unknown,
                        word,
                        Arrays.stream(all)
                                .map(CopyStyleOptions::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}

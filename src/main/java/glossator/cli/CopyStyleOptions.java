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

    void checkUsage() {
        parseMarks();
    }

    boolean leavesTracesOut() {
        return untraced;
    }

    CopyOptions options() {
        return new CopyOptions(!untraced, !inactive, parseMarks(), Map.of());
    }

    private CopyOptions.TextMarks parseMarks() {
        return marks.map(CopyStyleOptions::parseMarks).orElse(CopyOptions.USUAL.markdown());
    }

    private static CopyOptions.TextMarks parseMarks(String word) {
        return Arrays.stream(CopyOptions.TextMarks.values())
                .filter(m -> word(m).equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "cli.export.marks",
                        word,
                        Arrays.stream(CopyOptions.TextMarks.values())
                                .map(CopyStyleOptions::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(CopyOptions.TextMarks marks) {
        return marks.name().toLowerCase(Locale.ROOT);
    }
}

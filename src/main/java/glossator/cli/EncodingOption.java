package glossator.cli;

import glossator.format.Encodings;
import glossator.message.Messages;
import glossator.search.SpellingDistance;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `--encoding NAME`: the character set of a text that does not say its own.
final class EncodingOption {
    private static final int AT_MOST = 5;

    @Option(names = "--encoding", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    boolean isGiven() {
        return name.isPresent();
    }

    /// Null if none is named; refuses a name that no character set has.
    @Nullable
    Charset charset() {
        return name.map(EncodingOption::find).orElse(null);
    }

    private static Charset find(String name) {
        return Encodings.find(name)
                .orElseThrow(() -> new UsageException("cli.encoding", name, hint(name)));
    }

    /// Those whose names are near, or the usual ones.
    private static String hint(String name) {
        List<String> known = Encodings.ALL.stream().map(Encodings.Offered::name).toList();
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> near = known.stream()
                .filter(k -> distance(wanted, k) <= Math.max(2, wanted.length() / 3))
                .sorted(Comparator.comparingInt(k -> distance(wanted, k)))
                .limit(AT_MOST)
                .toList();
        return near.isEmpty()
                ? Messages.of("cli.encoding.usual", String.join(", ", known))
                : Messages.of("cli.did-you-mean", String.join(", ", near));
    }

    private static int distance(String wanted, String known) {
        String lower = known.toLowerCase(Locale.ROOT);
        int whole = SpellingDistance.between(wanted, lower);
        boolean number = wanted.matches(".*\\d{3,}.*")
                && digits(wanted).substring(0, 3).equals(head(digits(lower)));
        return number ? Math.min(whole, 2) : whole;
    }

    private static String digits(String name) {
        return name.replaceAll("\\D", "");
    }

    private static String head(String digits) {
        return digits.substring(0, Math.min(3, digits.length()));
    }
}

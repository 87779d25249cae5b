package glossator.format.source;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Which character set the bytes of a text are in, by what the letters would cost in the languages
/// that are written in it. The bytes are no UTF-8.
final class EncodingGuess {
    /// Looked at is so much of a text from its first byte that is not ASCII, and what is before it.
    private static final int LOOKED = 128 << 10;

    private static final int BEFORE = 1 << 10;

    private static final double MIXED = 6;

    /// Languages of which there are fewer texts.
    private static final Set<String> SELDOM = Set.of("is", "sq", "mk", "be", "et", "sl");

    private record Cost(Charset charset, double nats) {}

    private EncodingGuess() {}

    /// The likeliest first.
    static List<Charset> of(byte[] bytes) {
        byte[] sample = sample(bytes);
        BytePairs pairs = BytePairs.of(sample);
        double ascii = EncodingCandidate.NARROW.getFirst().languages().stream()
                .mapToDouble(l -> LetterCosts.ofAscii(pairs, LetterStatistics.of(l)))
                .min()
                .orElse(0);
        var costs = new ArrayList<Cost>();
        for (EncodingCandidate candidate : EncodingCandidate.NARROW) {
            costs.add(new Cost(candidate.charset(), narrow(candidate, pairs, ascii)));
        }
        for (EncodingCandidate candidate : EncodingCandidate.MULTIBYTE) {
            costs.add(new Cost(candidate.charset(), multibyte(candidate, sample) + ascii));
        }
        List<Charset> sorted = costs.stream()
                .sorted(Comparator.comparingDouble(Cost::nats))
                .map(Cost::charset)
                .toList();
        return usualFirst(sorted, sample);
    }

    /// Of those that read the same as the likeliest, the most usual one comes first.
    private static List<Charset> usualFirst(List<Charset> sorted, byte[] sample) {
        String read = new String(sample, sorted.getFirst());
        Charset first = EncodingCandidate.NARROW.stream()
                .map(EncodingCandidate::charset)
                .filter(c -> new String(sample, c).equals(read))
                .findFirst()
                .orElse(sorted.getFirst());
        var all = new ArrayList<>(List.of(first));
        sorted.stream().filter(c -> !c.equals(first)).forEach(all::add);
        return List.copyOf(all);
    }

    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - BEFORE);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, first + LOOKED));
    }

    private static double narrow(EncodingCandidate candidate, BytePairs pairs, double ascii) {
        return candidate.prior()
                + candidate.languages().stream()
                        .map(LetterStatistics::of)
                        .mapToDouble(l -> new LetterCosts(candidate.charset(), l).of(pairs)
                                + (SELDOM.contains(l.language()) ? 2 : 0)
                                + (l.isLatin() ? 0 : ascii))
                        .min()
                        .orElseThrow();
    }

    private static double multibyte(EncodingCandidate candidate, byte[] sample) {
        IdeographStatistics statistics =
                IdeographStatistics.of(candidate.languages().getFirst());
        String text = new String(sample, candidate.charset());
        double all = candidate.prior();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            all += c < 0x80 ? 0 : statistics.cost(c);
            all += i > 0 && isMixed(text.charAt(i - 1), c) ? MIXED : 0;
        }
        return all;
    }

    /// Whether a letter of ASCII stands beside a character that is not.
    private static boolean isMixed(char first, char second) {
        return first < 0x80 != second < 0x80 && Character.isLetter(first < 0x80 ? first : second);
    }
}

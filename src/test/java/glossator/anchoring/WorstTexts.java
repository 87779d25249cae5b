package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// How much time and memory the texts take that are worst for anchoring, and whether an answer is
/// wrong that was said to be likely. In the new text a stretch in the middle is missing.
final class WorstTexts {
    private static final int CHARACTERS = 10_000_000;
    private static final int LINES = 100_000;
    private static final int MARKS = 200;
    private static final int LENGTH = 60;

    /// Above it an answer must not be wrong.
    private static final double LIKELY = 0.6;

    /// A text and what is missing in the other: `cut` is in the old text.
    private record Case(String name, String old, String now, Range cut) {
        static Case without(String name, String text, int start, int end) {
            String now = text.substring(0, start) + text.substring(end);
            return new Case(name, text, now, new Range(start, end));
        }

        /// Whether this is where the passage is, or that it is gone where it is.
        boolean isRight(Range old, Anchor anchor) {
            if (old.overlaps(cut)) {
                return true; // what of it is left may be said to be the passage or not
            }
            int shift = old.start() < cut.start() ? 0 : cut.length();
            return anchor.place()
                    .map(place -> Math.abs(place.start() - old.start() + shift) <= 2)
                    .orElse(true);
        }
    }

    private WorstTexts() {}

    private static List<Case> cases() {
        String sentence = "The tenant pays ten crowns on Monday. ";
        String repeated = sentence.repeat(CHARACTERS / sentence.length());
        var prose = new RandomProse(Script.LATIN, 1);
        var random = new Random(1);
        var lines = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            lines.append(prose.word()).append('\n');
        }
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            phrases.add(prose.sentence(8));
        }
        var boilerplate = new StringBuilder();
        while (boilerplate.length() < CHARACTERS / 5) {
            boilerplate.append(phrases.get(random.nextInt(phrases.size())));
        }
        String book = prose.text(20_000);
        int middle = repeated.length() / 2 / sentence.length() * sentence.length();
        return List.of(
                Case.without("one sentence", repeated, middle, middle + 10 * sentence.length()),
                Case.without("lines of one word", lines.toString(), 300_000, 300_400),
                Case.without("boilerplate", boilerplate.toString(), 1_000_000, 1_000_900),
                new Case("other line ends", book, book.replace("\n", "\u2028"), new Range(0, 0)));
    }

    /// Prints a line for each text.
    static void print() {
        System.out.println(
                "text                characters  compare    place  quotes  whole quote  memory  likely and wrong: with both texts, by quotes");
        for (Case each : cases()) {
            measure(each);
        }
    }

    private static void measure(Case texts) {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = processorTime();
        var anchoring = Anchoring.between(texts.old(), texts.now());
        long compared = processorTime();
        List<Selector> marks = marks(texts.old());
        long wrong = marks.stream()
                .filter(mark -> isWrong(texts, mark, anchoring.anchor(mark)))
                .count();
        long placed = processorTime();
        List<Anchor> byQuotes = QuoteAnchoring.in(texts.now()).anchorAll(marks);
        long wrongByQuotes = IntStream.range(0, MARKS)
                .filter(i -> isWrong(texts, marks.get(i), byQuotes.get(i)))
                .count();
        long quoted = processorTime();
        anchoring.anchor(Selector.of(texts.old(), new Range(0, texts.old().length())));
        long whole = processorTime();
        long peak = pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "%-18s %,11d %5d ms %5d ms %4d ms %9d ms %4d MB %3d and %d of %d%n",
                texts.name(),
                texts.old().length(),
                (compared - start) / 1_000_000,
                (placed - compared) / 1_000_000,
                (quoted - placed) / 1_000_000,
                (whole - quoted) / 1_000_000,
                peak >> 20,
                wrong,
                wrongByQuotes,
                MARKS);
    }

    /// Of this thread, in nanoseconds: other programs hardly change it.
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static boolean isWrong(Case texts, Selector mark, Anchor anchor) {
        return anchor.confidence() > LIKELY && !texts.isRight(mark.range(), anchor);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static List<Selector> marks(String text) {
        var random = new Random(2);
        List<Selector> marks = new ArrayList<>();
        for (int i = 0; i < MARKS; i++) {
            int start = random.nextInt(text.length() - LENGTH);
            marks.add(Selector.of(text, new Range(start, start + LENGTH)));
        }
        return marks;
    }
}

package glossator.anchoring;

import glossator.annotation.Selector;
import glossator.document.Range;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// How long ten thousand marks on a long book take when some of it was edited, and how that grows
/// with the text and with the edits; and how many of the marks of the [Survey] are placed rightly.
/// What the time is worth on this machine shows the column beside it: every quote looked for with
/// `String.indexOf`, which says nothing of quotes that were edited. Run with `mvn -Pbench verify`;
/// `-Dbench.text=FILE` takes a book of your own, `-Dbench.seed=N -Dbench.seeds=M`
/// other texts for the survey.
final class AnchorBench {
    private static final int MARKS = 10_000;
    private static final int CHARACTERS = 3_200_000;
    private static final int ROUNDS = 5;

    /// Of so many quotes one is looked for with `indexOf`, and the time taken so many times.
    private static final int SAMPLED = 50;

    private static final int FIRST_SEED = Integer.getInteger("bench.seed", 1000);
    private static final int SEEDS = Integer.getInteger("bench.seeds", 3);

    private AnchorBench() {}

    public static void main(String[] files) throws IOException {
        String book = files.length > 0 && !files[0].isEmpty()
                ? Files.readString(Path.of(files[0]))
                : book();
        System.out.printf("%,d marks, the best of %d rounds, in milliseconds%n%n", MARKS, ROUNDS);
        System.out.println(
                " characters  edited  compare    place    both  indexOf  finds  both/indexOf");
        measure(book.substring(0, book.length() / 16), 5); // compiles what is measured
        for (int percent : new int[] {0, 1, 5, 20, 50}) {
            measure(book, percent);
        }
        for (int part = 2; part <= 16; part *= 2) {
            measure(book.substring(0, book.length() / part), 5);
        }
        System.out.println();
        WorstTexts.print();
        System.out.println();
        Survey.main(new String[] {String.valueOf(FIRST_SEED), String.valueOf(FIRST_SEED + SEEDS)});
    }

    private static String book() {
        String text = new RandomProse(Script.LATIN, 1).text(CHARACTERS / 80);
        return text.substring(0, Math.min(CHARACTERS, text.length()));
    }

    private static void measure(String old, int percent) {
        String now = edited(old, percent);
        List<Selector> marks = marks(old);
        double compare = Double.MAX_VALUE;
        double place = Double.MAX_VALUE;
        double search = Double.MAX_VALUE;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            var anchoring = Anchoring.between(old, now);
            long compared = System.nanoTime();
            marks.forEach(anchoring::anchor);
            long placed = System.nanoTime();
            compare = Math.min(compare, (compared - start) / 1e6);
            place = Math.min(place, (placed - compared) / 1e6);
            if (round == 0) {
                List<Selector> some = marks.subList(0, MARKS / SAMPLED);
                found = some.stream().filter(mark -> now.contains(mark.exact())).count();
                search = SAMPLED * (System.nanoTime() - placed) / 1e6;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,11d %6d%% %8.0f %8.0f %7.0f %8.0f %5d%% %13.2f%n",
                old.length(),
                percent,
                compare,
                place,
                compare + place,
                search,
                100 * SAMPLED * found / MARKS,
                (compare + place) / search);
    }

    private static List<Selector> marks(String text) {
        var random = new Random(1);
        List<Selector> marks = new ArrayList<>();
        for (int i = 0; i < MARKS; i++) {
            int start = random.nextInt(text.length() - 300);
            int end = start + 8 + random.nextInt(i % 10 == 0 ? 290 : 90);
            marks.add(Selector.of(text, new Range(start, end)));
        }
        return marks;
    }

    /// Of so many words in a hundred each is taken out, doubled or written otherwise, and for each
    /// thousand words that are edited one passage is moved.
    private static String edited(String text, int percent) {
        var random = new Random(2);
        String[] words = text.split("(?<= )");
        List<String> result = new ArrayList<>();
        int edits = 0;
        for (String word : words) {
            if (random.nextInt(100) >= percent) {
                result.add(word);
                continue;
            }
            edits++;
            switch (random.nextInt(3)) {
                case 0 -> {}
                case 1 -> {
                    result.add(word);
                    result.add(words[random.nextInt(words.length)]);
                }
                default -> result.add(words[random.nextInt(words.length)]);
            }
        }
        for (int move = 0; move < edits / 1000; move++) {
            int from = random.nextInt(result.size() - 60);
            var passage = result.subList(from, from + 60);
            List<String> taken = List.copyOf(passage);
            passage.clear();
            result.addAll(random.nextInt(result.size()), taken);
        }
        return String.join("", result);
    }
}

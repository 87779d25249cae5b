package glossator.anchoring;

import glossator.anchoring.Revision.Plan;
import glossator.annotation.Anchor;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Marks on revised texts of all kinds, and how well they are placed: with the old text at hand,
/// and by their quotes alone. What a seed gives never depends on how many seeds are measured, nor
/// on how many at once.
final class Survey {
    private static final int SENTENCES = 300;
    private static final int MARKS = 130;

    /// Beside the marks that a text of a cause was made for.
    private static final int MARKS_BESIDE = 40;

    /// Those added later would change what is compared with older figures.
    private static final List<Script> SCRIPTS = List.copyOf(
            EnumSet.complementOf(EnumSet.of(Script.THAI, Script.TURKISH, Script.GERMAN)));

    final Score byKind = new Score();
    final Score byText = new Score();
    final Score byQuote = new Score();

    /// The texts made for a cause of harm, and those of a style of their own.
    final Score byCause = new Score();

    final Score byCauseKind = new Score();
    final Score byCauseQuote = new Score();

    /// @param cause whether the text was made for one, or in a style of its own
    private record Scene(String name, String text, Plan plan, boolean cause) {
        static Scene of(String name, Script script, int seed, Plan plan) {
            return new Scene(name, new RandomProse(script, seed).text(SENTENCES), plan, false);
        }
    }

    private static List<Scene> scenes(int seed) {
        List<Scene> scenes = new ArrayList<>();
        for (Script script : SCRIPTS) {
            scenes.add(Scene.of("script " + script, script, seed, Plan.edits(15)));
        }
        int number = seed;
        for (Print print : Print.values()) {
            var plan = new Plan(10, Rearrangement.NONE, print);
            scenes.add(Scene.of("print " + print, script(number++), seed, plan));
        }
        number = seed + 3;
        for (Rearrangement each : Rearrangement.values()) {
            var plan = new Plan(8, each, Print.AS_IT_IS);
            scenes.add(Scene.of("text " + each, script(number++), seed, plan));
        }
        scenes.add(Scene.of("much edited", script(seed), seed, Plan.edits(60)));
        scenes.add(Scene.of("much edited", script(seed + 1), seed, Plan.edits(60)));
        return scenes;
    }

    private static List<Scene> causes(int seed) {
        List<Scene> scenes = new ArrayList<>();
        int[] percents = {0, 4, 20};
        for (Cause cause : Cause.values()) {
            String text = new RandomProse(cause.script(seed, SCRIPTS), seed).text(SENTENCES);
            var plan = new Plan(percents[(seed + cause.number()) % 3], cause, Print.AS_IT_IS);
            scenes.add(new Scene("cause " + cause, text, plan, true));
        }
        for (TextStyle style : TextStyle.values()) {
            String text = style.text(SENTENCES, seed);
            scenes.add(new Scene("style " + style, text, Plan.edits(15), true));
        }
        return scenes;
    }

    private static Script script(int number) {
        return SCRIPTS.get(number % SCRIPTS.size());
    }

    /// The texts of one seed: about 3,600 marks, and 1,600 in those of the causes.
    Survey add(int seed) {
        addEdits(seed);
        addCauses(seed);
        return this;
    }

    Survey addEdits(int seed) {
        scenes(seed).forEach(scene -> place(scene, seed));
        return this;
    }

    Survey addCauses(int seed) {
        causes(seed).forEach(scene -> place(scene, seed));
        return this;
    }

    private void place(Scene scene, int seed) {
        var revision = new Revision(scene.text(), seed, scene.plan());
        var anchoring = Anchoring.between(revision.old, revision.now);
        var search = QuoteAnchoring.in(revision.now);
        List<Trials.Mark> marks = new ArrayList<>(Trials.targets(revision));
        marks.addAll(Trials.marks(revision, marks.isEmpty() ? MARKS : MARKS_BESIDE, seed));
        List<Anchor> byQuotes =
                search.anchorAll(marks.stream().map(Trials.Mark::selector).toList());
        for (int i = 0; i < marks.size(); i++) {
            Trials.Mark mark = marks.get(i);
            Anchor anchor = anchoring.anchor(mark.selector());
            Anchor alone = byQuotes.get(i);
            (scene.cause() ? byCauseKind : byKind).add(mark.kind(), mark, anchor);
            (scene.cause() ? byCause : byText).add(scene.name(), mark, anchor);
            (scene.cause() ? byCauseQuote : byQuote).add(mark.kind(), mark, alone);
            if (Boolean.getBoolean("survey.faults")) {
                tell(scene, revision, mark, anchor);
            }
            if (Boolean.getBoolean("survey.quote.faults")) {
                tell(scene, revision, mark, alone);
            }
        }
    }

    private Survey add(Survey other) {
        byKind.add(other.byKind);
        byText.add(other.byText);
        byQuote.add(other.byQuote);
        byCause.add(other.byCause);
        byCauseKind.add(other.byCauseKind);
        byCauseQuote.add(other.byCauseQuote);
        return this;
    }

    private static void tell(Scene scene, Revision revision, Trials.Mark mark, Anchor anchor) {
        var outcome = Trials.outcome(mark, anchor);
        if (outcome != Trials.Outcome.RIGHT && outcome != Trials.Outcome.REWRITTEN) {
            System.out.printf(
                    "%s %s %s said %.3f%n  old: %s [%s] %s%n  now: %s%n  truth: %s%n",
                    outcome,
                    mark.kind(),
                    scene.name(),
                    anchor.confidence(),
                    mark.selector().prefix(),
                    mark.selector().exact(),
                    mark.selector().suffix(),
                    anchor.place().map(p -> around(revision.now, p)),
                    mark.truth().map(p -> around(revision.now, p)));
        }
    }

    private static String around(String text, Range place) {
        return text.substring(Math.max(0, place.start() - 30), place.start())
                + "["
                + place.of(text)
                + "]"
                + text.substring(place.end(), Math.min(text.length(), place.end() + 30));
    }

    /// Measures the seeds from `from` to before `to`, as many at once as there are processors.
    static Survey of(int from, int to) {
        var sum = new Survey();
        var done = new AtomicInteger();
        IntStream.range(from, to).parallel().forEach(seed -> {
            Survey one = new Survey().add(seed);
            synchronized (sum) {
                sum.add(one);
            }
            if (done.incrementAndGet() % 10 == 0) {
                System.err.printf("%d of %d seeds%n", done.get(), to - from);
            }
        });
        return sum;
    }

    /// Prints the tables for the seeds from the first argument to before the second; the third is
    /// how many are measured at once, by default as many as there are processors.
    public static void main(String[] arguments) {
        int from = Integer.parseInt(arguments[0]);
        int to = Integer.parseInt(arguments[1]);
        int cores = arguments.length > 2
                ? Integer.parseInt(arguments[2])
                : Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        try (var pool = new ForkJoinPool(cores)) {
            pool.submit(() -> of(from, to)).join().print(from, to);
        }
        System.out.printf("%.0f seconds, %d at once%n", (System.nanoTime() - start) / 1e9, cores);
    }

    private void print(int from, int to) {
        System.out.println("By kind of edit\n" + byKind.table());
        System.out.println("By kind of text\n" + byText);
        System.out.println("By cause and style\n" + byCause);
        System.out.println("By kind of edit, in the texts of the causes\n" + byCauseKind.table());
        var all = new Score();
        all.add(byKind);
        all.add(byCauseKind);
        System.out.println("By the quote alone\n" + byQuote);
        System.out.println("By the quote alone, in the texts of the causes\n" + byCauseQuote);
        var quotes = new Score();
        quotes.add(byQuote);
        quotes.add(byCauseQuote);
        System.out.printf("Seeds %d to %d, %,d marks%n", from, to - 1, all.marks());
        System.out.println("with both texts    " + all.line());
        System.out.println("by the quote alone " + quotes.line());
    }
}

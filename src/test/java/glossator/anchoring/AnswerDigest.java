package glossator.anchoring;

import glossator.anchoring.Revision.Plan;
import glossator.annotation.Anchor;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// All answers on the texts of some seeds as one number, with the processor time they took: whoever
/// makes the engine faster compares the number before and after, which must not change.
final class AnswerDigest {
    private static final int SENTENCES = 300;
    private static final int MARKS = 48;

    private final MessageDigest digest;
    private long compared;
    private long placed;
    private long byQuotes;
    private int marks;

    private AnswerDigest() throws NoSuchAlgorithmException {
        digest = MessageDigest.getInstance("SHA-256");
    }

    /// Takes the seeds from the first argument to before the second.
    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        var all = new AnswerDigest();
        int from = Integer.parseInt(arguments[0]);
        int to = Integer.parseInt(arguments[1]);
        for (int seed = from; seed < to; seed++) {
            for (Script script : Script.values()) {
                all.add(script, seed, Plan.edits(15));
                all.add(script, seed, Plan.edits(60));
            }
            for (Print print : Print.values()) {
                all.add(Script.LATIN, seed, new Plan(10, Rearrangement.NONE, print));
            }
            for (Rearrangement each : Rearrangement.values()) {
                all.add(Script.CYRILLIC, seed, new Plan(8, each, Print.AS_IT_IS));
            }
            for (Cause cause : Cause.values()) {
                all.add(Script.LATIN, seed, new Plan(4, cause, Print.AS_IT_IS));
            }
        }
        all.print();
    }

    private void add(Script script, int seed, Plan plan) {
        var revision = new Revision(new RandomProse(script, seed).text(SENTENCES), seed, plan);
        List<Trials.Mark> some = new ArrayList<>(Trials.targets(revision));
        some.addAll(Trials.marks(revision, MARKS, seed));
        var selectors = some.stream().map(Trials.Mark::selector).toList();
        List<Anchor> anchors = new ArrayList<>();
        long start = processorTime();
        var anchoring = Anchoring.between(revision.old, revision.now);
        long between = processorTime();
        selectors.forEach(selector -> anchors.add(anchoring.anchor(selector)));
        long end = processorTime();
        anchors.addAll(QuoteAnchoring.in(revision.now).anchorAll(selectors));
        byQuotes += processorTime() - end;
        compared += between - start;
        placed += end - between;
        marks += selectors.size();
        digest.update(anchors.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Of this thread, in nanoseconds.
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%,d marks, answers %s%nms a mark: comparing %.4f, placing %.4f; by quotes %.4f%n",
                marks,
                HexFormat.of().formatHex(digest.digest(), 0, 8),
                compared / 1e6 / marks,
                placed / 1e6 / marks,
                byQuotes / 1e6 / marks);
    }
}

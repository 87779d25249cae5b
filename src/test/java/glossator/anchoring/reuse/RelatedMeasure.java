package glossator.anchoring.reuse;

import glossator.anchoring.Script;
import glossator.anchoring.reuse.PlantedTexts.Planted;
import glossator.document.Range;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// How many passages that were put into other texts, reworded, are found there, and how many that
/// were not: `mvn -Pmeasure verify` prints it. Arguments: the number of texts, of passages of each
/// kind, a seed, and the scripts.
final class RelatedMeasure {
    private static final int[] CHANGED = {0, 10, 30, 50};
    private static final int SENTENCES = 60;
    private static final int MOST = 200;

    private final PrintStream out;

    private RelatedMeasure(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int texts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 77;
        var measure = new RelatedMeasure(out);
        String scripts = arguments.length > 3 ? arguments[3] : "LATIN,CHINESE,JAPANESE,THAI";
        for (String script : scripts.split(",")) {
            measure.measure(Script.valueOf(script), texts, each, seed);
        }
    }

    private void measure(Script script, int count, int each, long seed) {
        var texts = new PlantedTexts(script, count, SENTENCES, seed);
        for (int changed : CHANGED) {
            for (int i = 0; i < each; i++) {
                texts.plant(changed, true);
                texts.plant(changed, false);
            }
        }
        long bytes = texts.texts.stream()
                .mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        var index = new MemoryShingleIndex();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            index.add(PlantedTexts.id(i), texts.texts.get(i));
        }
        index.find(new int[] {0}, (_, _) -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "%n%s: %,d texts, %.1f MB, %,d shingles (one in %.1f bytes), indexed in %.1f s%n%n",
                script,
                count,
                bytes / 1e6,
                index.postings(),
                (double) bytes / index.postings(),
                seconds);
        out.println(
                "| words changed | passage | planted | recall | precision | place | kept as said | ms p50 | ms p95 |");
        out.println("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        var search = new ReuseSearch(index, id -> text(texts, id));
        for (boolean sentence : new boolean[] {true, false}) {
            for (int changed : CHANGED) {
                score(texts, search, changed, sentence);
            }
        }
        shared(texts, search);
    }

    private static Optional<String> text(PlantedTexts texts, UUID id) {
        return Optional.of(texts.texts.get((int) id.getLeastSignificantBits()));
    }

    private void score(PlantedTexts texts, ReuseSearch search, int changed, boolean sentence) {
        int planted = 0;
        int right = 0;
        int wrong = 0;
        double overlap = 0;
        double kept = 0;
        var times = new ArrayList<Double>();
        for (Planted each : texts.planted) {
            if (each.changed() != changed || each.sentence() != sentence) {
                continue;
            }
            planted++;
            String text = texts.texts.get(each.from());
            long start = System.nanoTime();
            List<Reuse> found = search.find(
                            PlantedTexts.id(each.from()), text, each.passage(), MOST, () -> false)
                    .found();
            times.add((System.nanoTime() - start) / 1e6);
            boolean met = false;
            for (Reuse reuse : found) {
                double share = share(reuse, each);
                if (share >= 0.5 && !met) {
                    met = true;
                    overlap += share;
                    kept += reuse.keptShare();
                } else {
                    wrong++;
                }
            }
            right += met ? 1 : 0;
        }
        Collections.sort(times);
        out.printf(
                Locale.ROOT,
                "| %d %% | %s | %d | %.1f %% | %.1f %% | %.1f %% | %.0f %% | %.1f | %.1f |%n",
                changed,
                sentence ? "sentence" : "paragraph",
                planted,
                100.0 * right / planted,
                100.0 * right / Math.max(1, right + wrong),
                100 * overlap / Math.max(1, right),
                100 * kept / Math.max(1, right),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100));
    }

    /// The common part of the place found and the true one, by the part that either covers.
    private static double share(Reuse reuse, Planted planted) {
        if (!reuse.text().equals(PlantedTexts.id(planted.to()))) {
            return 0;
        }
        Range one = reuse.there();
        Range other = planted.place();
        int common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        int all = Math.max(one.end(), other.end()) - Math.min(one.start(), other.start());
        return Math.max(0.0, common) / all;
    }

    /// What whole texts share with the others.
    private void shared(PlantedTexts texts, ReuseSearch search) {
        int right = 0;
        int wrong = 0;
        var times = new ArrayList<Double>();
        for (Planted each : texts.planted) {
            long start = System.nanoTime();
            List<Reuse> found = search.shared(
                            PlantedTexts.id(each.to()),
                            texts.texts.get(each.to()),
                            MOST,
                            () -> false)
                    .found();
            times.add((System.nanoTime() - start) / 1e6);
            boolean met = found.stream()
                    .anyMatch(r -> r.text().equals(PlantedTexts.id(each.from()))
                            && r.here().overlaps(each.place()));
            right += met ? 1 : 0;
            wrong += (int)
                    found.stream().filter(r -> !isPlanted(texts, each.to(), r)).count();
        }
        Collections.sort(times);
        out.printf(
                Locale.ROOT,
                "%nWhole texts: %d, recall %.1f %%, found and not planted %d, ms p50 %.1f, p95 %.1f%n",
                texts.planted.size(),
                100.0 * right / texts.planted.size(),
                wrong,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100));
    }

    private static boolean isPlanted(PlantedTexts texts, int own, Reuse reuse) {
        return texts.planted.stream()
                .anyMatch(p -> (p.to() == own
                                && reuse.text().equals(PlantedTexts.id(p.from()))
                                && reuse.here().overlaps(p.place()))
                        || (p.from() == own
                                && reuse.text().equals(PlantedTexts.id(p.to()))
                                && reuse.here().overlaps(p.passage())));
    }
}

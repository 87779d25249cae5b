package glossator.anchoring.reuse;

import glossator.anchoring.Rewording;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Returns of a passage that keep little of it. What several texts have of the passage, and no more
/// than that, is a phrase that anybody uses.
final class Formulas {
    /// So many other texts with the same part make it a phrase.
    private static final int COMMON = 2;

    /// How much more than those a return must have to count all the same, in nats.
    private static final double STANDS_OUT = 6;

    /// No phrase has so much evidence, in nats: it is about ten rare words.
    private static final double NO_FORMULA = 60;

    /// No phrase has so many words.
    private static final double SENTENCE = 12;

    private final List<Weak> weak = new ArrayList<>();
    private final List<Weak> others = new ArrayList<>();

    private record Weak(Reuse reuse, double evidence, double words) {}

    /// A return that counts unless it is a phrase.
    void add(Reuse reuse, Rewording found) {
        weak.add(new Weak(reuse, found.evidence(), found.keptWords()));
    }

    /// A place that has too little of the passage to count as a return.
    void count(Reuse reuse, Rewording found) {
        others.add(new Weak(reuse, found.evidence(), found.keptWords()));
    }

    /// Those that are no phrases; begins anew.
    List<Reuse> takeOthers() {
        List<Reuse> found =
                weak.stream().filter(w -> !isFormula(w)).map(Weak::reuse).toList();
        weak.clear();
        others.clear();
        return found;
    }

    private boolean isFormula(Weak one) {
        return one.evidence() < NO_FORMULA
                && one.words() < SENTENCE
                && alike(weak, one).size() + alike(others, one).size() >= COMMON;
    }

    /// The other texts that have about as much of the same part.
    private static Set<UUID> alike(List<Weak> among, Weak one) {
        return among.stream()
                .filter(w -> !w.reuse().text().equals(one.reuse().text()))
                .filter(w -> w.evidence() > one.evidence() - STANDS_OUT)
                .filter(w -> isSamePart(w.reuse().here(), one.reuse().here()))
                .map(w -> w.reuse().text())
                .collect(Collectors.toSet());
    }

    private static boolean isSamePart(Range other, Range part) {
        int common = Math.min(other.end(), part.end()) - Math.max(other.start(), part.start());
        return 2 * common >= part.length();
    }
}

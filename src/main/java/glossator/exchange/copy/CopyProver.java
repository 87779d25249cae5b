package glossator.exchange.copy;

import glossator.document.Range;
import glossator.exchange.CopyDifference;
import glossator.exchange.CopyDifference.Kind;
import glossator.exchange.CopyProof;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.CopyRemainder;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.WrittenCopy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Compares an annotated copy, as it is read again, with what it was to hold.
final class CopyProver {
    private static final int EXCERPT = 60;

    private final CopyPlan plan;
    private final OriginalToday original;
    private final Set<UUID> declared;
    private final Set<UUID> absent;
    private final List<CopyDifference> differences = new ArrayList<>();
    private int proven;
    private int replies;

    private CopyProver(CopyPlan plan, WrittenCopy written, OriginalToday original) {
        this.plan = plan;
        this.original = original;
        declared = written.losses().stream()
                .map(CopyLoss::annotation)
                .collect(Collectors.toUnmodifiableSet());
        absent = written.losses().stream()
                .filter(loss -> loss.kind().isWhole())
                .map(CopyLoss::annotation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Reads `copy` again and proves it.
    static CopyProof prove(
            CopyPlan plan, WrittenCopy written, byte[] copy, OriginalToday original) {
        ImportedDocument again = original.file().readCopy(copy);
        CopyRemainder remainder = original.file().compare(copy);
        return new CopyProver(plan, written, original).prove(again, remainder);
    }

    private CopyProof prove(ImportedDocument again, CopyRemainder remainder) {
        String text = again.document().text();
        requireSameText(text);
        remainder.faults().forEach(part -> add(Kind.PART, part.name()));
        requireTraces(again);
        // Ranges count in the text as the reader of today reads it, like those of the copy.
        List<CopyAnnotation> wanted = plan.fitTo(textOfOriginal(text)).annotations().stream()
                .filter(a -> !absent.contains(a.id()))
                .toList();
        var matcher = new FindingMatcher(again.findings());
        for (CopyAnnotation one : wanted) {
            matcher.take(one)
                    .ifPresentOrElse(found -> compare(one, found), () -> add(Kind.MISSING, one));
        }
        int untouched = requireOthers(matcher.left(), text);
        return new CopyProof(
                plan, wanted.size(), proven, replies, untouched, remainder, again, differences);
    }

    private String textOfOriginal(String copied) {
        return copied.equals(plan.text()) ? copied : original.read().document().text();
    }

    private void requireSameText(String copied) {
        String text = textOfOriginal(copied);
        if (!copied.equals(text)) {
            int at = 0;
            while (at < Math.min(text.length(), copied.length())
                    && text.charAt(at) == copied.charAt(at)) {
                at++;
            }
            int from = Math.max(0, at - 10);
            add(Kind.TEXT, excerpt(text, new Range(from, text.length())));
        }
    }

    private void requireTraces(ImportedDocument again) {
        boolean known = plan.copy().equals(again.copy());
        if (plan.options().traces() && !known) {
            add(Kind.UNRECOGNIZED, "");
        }
        boolean traces =
                again.copy() != null || again.findings().stream().anyMatch(f -> f.id() != null);
        if (!plan.options().traces() && traces) {
            add(Kind.TRACES, "");
        }
    }

    private void compare(CopyAnnotation wanted, EmbeddedAnnotation found) {
        List<Kind> kinds = new CopyAspects(plan.options().traces()).differences(wanted, found);
        kinds.forEach(kind -> add(kind, wanted));
        proven += kinds.isEmpty() ? 1 : 0;
        replies += kinds.contains(Kind.REPLIES) ? 0 : wanted.replies().size();
    }

    /// Compares what is left in the copy with what the original has and is not ours.
    private int requireOthers(List<EmbeddedAnnotation> left, String text) {
        if (left.isEmpty() && original.file().embedded().isEmpty()) {
            return 0;
        }
        var rest = new ArrayList<>(left);
        int same = 0;
        for (EmbeddedAnnotation other : others()) {
            if (removeSame(rest, other)) {
                same++;
            } else {
                add(Kind.OTHER, excerpt(text, other.range()) + ' ' + cut(other.note()));
            }
        }
        rest.forEach(f -> add(Kind.UNEXPECTED, excerpt(text, f.range()) + ' ' + cut(f.note())));
        return same;
    }

    private List<EmbeddedAnnotation> others() {
        Set<EmbeddedAnnotation> ours = Collections.newSetFromMap(new IdentityHashMap<>());
        ours.addAll(plan.removed());
        plan.annotations().stream()
                .map(CopyAnnotation::embedded)
                .filter(e -> e != null)
                .forEach(ours::add);
        return original.read().findings().stream()
                .filter(f -> !ours.contains(f))
                .toList();
    }

    private static boolean removeSame(List<EmbeddedAnnotation> from, EmbeddedAnnotation one) {
        for (int i = 0; i < from.size(); i++) {
            EmbeddedAnnotation other = from.get(i);
            if (one.range().equals(other.range())
                    && CopyAspects.isSame(one.target(), other.target())
                    && one.style() == other.style()
                    && one.color() == other.color()
                    && one.note().equals(other.note())
                    && one.author().equals(other.author())
                    && one.tags().equals(other.tags())
                    && one.replies().equals(other.replies())
                    && one.resolved() == other.resolved()) {
                from.remove(i);
                return true;
            }
        }
        return false;
    }

    private void add(Kind kind, CopyAnnotation about) {
        String words = about.range().isEmpty()
                ? cut(about.note())
                : excerpt(plan.text(), rangeOf(about.id()));
        boolean said = declared.contains(about.id()) && kind != Kind.MISSING;
        differences.add(new CopyDifference(kind, about.id(), words, said));
    }

    /// In the text of the plan.
    private Range rangeOf(UUID annotation) {
        return plan.annotations().stream()
                .filter(a -> a.id().equals(annotation))
                .map(CopyAnnotation::range)
                .findFirst()
                .orElse(new Range(0, 0));
    }

    private void add(Kind kind, String about) {
        differences.add(new CopyDifference(kind, null, about.strip(), false));
    }

    private static String excerpt(String text, Range range) {
        int end = Math.min(range.end(), text.length());
        return cut(text.substring(Math.min(range.start(), end), end));
    }

    private static String cut(String words) {
        String one = CopyWords.of(words);
        if (one.length() <= EXCERPT) {
            return one;
        }
        int end = Character.isHighSurrogate(one.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return one.substring(0, end) + '…';
    }
}

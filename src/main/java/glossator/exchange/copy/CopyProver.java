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
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;
import glossator.format.WrittenCopy;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Compares an annotated copy, as it is read again, with what it was to hold.
final class CopyProver {
    private static final int EXCERPT = 60;

    private final CopyPlan plan;
    private final OriginalToday original;
    private final Set<UUID> declared;
    private final Set<UUID> approximate;
    private final Set<UUID> absent;
    private final Set<UUID> unread;
    private final Set<@Nullable UUID> planned;
    private final List<CopyDifference> differences = new ArrayList<>();
    private int proven;
    private int replies;

    private CopyProver(CopyPlan plan, WrittenCopy written, OriginalToday original) {
        this.plan = plan;
        this.original = original;
        planned = plan.annotations().stream().map(CopyAnnotation::id).collect(Collectors.toSet());
        declared = annotations(written, kind -> kind != CopyLoss.Kind.APPROXIMATE);
        approximate = annotations(written, kind -> kind == CopyLoss.Kind.APPROXIMATE);
        absent = annotations(written, CopyLoss.Kind::isWhole);
        unread = annotations(written, kind -> kind == CopyLoss.Kind.ONLY_SHOWN);
    }

    private static Set<UUID> annotations(WrittenCopy written, Predicate<CopyLoss.Kind> kinds) {
        return written.losses().stream()
                .filter(loss -> kinds.test(loss.kind()))
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
        // First those of the file itself, which must not be taken for ours.
        var findings = new ArrayList<>(again.findings());
        int untouched = takeOthers(findings, text);
        FindingMatcher matcher = FindingMatcher.match(wanted, findings);
        var aspects = new CopyAspects(plan.options().traces(), text);
        for (CopyAnnotation one : wanted) {
            matcher.of(one)
                    .ifPresentOrElse(
                            found -> compare(aspects, one, found), () -> add(Kind.MISSING, one));
        }
        matcher.left()
                .forEach(f -> add(Kind.UNEXPECTED, excerpt(text, f.range()) + ' ' + cut(f.note())));
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

    private void compare(CopyAspects aspects, CopyAnnotation wanted, EmbeddedAnnotation found) {
        List<Kind> kinds = aspects.differences(wanted, found);
        kinds.forEach(kind ->
                add(kind, wanted, kind == Kind.RANGE && isApproximate(aspects, wanted, found)));
        proven += kinds.isEmpty() ? 1 : 0;
        replies += kinds.contains(Kind.REPLIES) ? 0 : wanted.replies().size();
    }

    /// Whether only its place is not exact, as far as marks without traces can tell it. More than a
    /// few letters the writer has to name, or it has made a mistake.
    private boolean isApproximate(
            CopyAspects aspects, CopyAnnotation wanted, EmbeddedAnnotation found) {
        return !plan.options().traces()
                && aspects.isNear(wanted, found)
                && (approximate.contains(wanted.id()) || aspects.isAlmostAt(wanted, found));
    }

    /// Takes what the original has and is not ours out of what the copy has; says how many are as
    /// they were.
    private int takeOthers(List<EmbeddedAnnotation> findings, String text) {
        if (original.file().embedded().isEmpty() && findings.stream().allMatch(this::isPlanned)) {
            return 0;
        }
        int same = 0;
        for (EmbeddedAnnotation other : others()) {
            if (removeSame(findings, other)) {
                same++;
            } else {
                add(Kind.OTHER, excerpt(text, other.range()) + ' ' + cut(other.note()));
            }
        }
        return same;
    }

    private boolean isPlanned(EmbeddedAnnotation found) {
        return planned.contains(found.id());
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

    private boolean removeSame(List<EmbeddedAnnotation> from, EmbeddedAnnotation one) {
        for (int i = 0; i < from.size(); i++) {
            EmbeddedAnnotation other = from.get(i);
            if (!isPlanned(other)
                    && one.range().equals(other.range())
                    && CopyAspects.isSame(one.target(), other.target())
                    && one.style() == other.style()
                    && one.color() == other.color()
                    && one.note().equals(other.note())
                    && one.author().equals(other.author())
                    && one.tags().equals(other.tags())
                    && withoutIds(one).equals(withoutIds(other))
                    && one.resolved() == other.resolved()) {
                from.remove(i);
                return true;
            }
        }
        return false;
    }

    /// The replies as they are shown: a reader knows the ids of those in a copy of ours alone.
    private static List<EmbeddedReply> withoutIds(EmbeddedAnnotation of) {
        return of.replies().stream()
                .map(r ->
                        new EmbeddedReply(r.parent(), r.author(), r.text(), r.state(), r.created()))
                .toList();
    }

    private void add(Kind kind, CopyAnnotation about) {
        add(kind, about, false);
    }

    /// @param said whether it is declared, whatever the writer says
    private void add(Kind kind, CopyAnnotation about, boolean said) {
        String words = about.range().isEmpty()
                ? cut(about.note())
                : excerpt(plan.text(), rangeOf(about.id()));
        Set<UUID> lost = kind == Kind.MISSING ? unread : declared;
        differences.add(
                new CopyDifference(kind, about.id(), words, said || lost.contains(about.id())));
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

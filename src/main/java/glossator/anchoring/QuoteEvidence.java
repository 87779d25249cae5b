package glossator.anchoring;

import glossator.annotation.Selector;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What speaks for and against a place of a quote, as the terms of [QuoteModel].
final class QuoteEvidence {
    private static final double MOST_LEAD = 25;
    private static final double LEAD_SCALE = 4;

    /// A lead, in nats, that says nothing.
    private static final double TIE = 1;

    private static final double LEAST_CHANCE = 0.001;

    /// Scaled distances: where it should be, where it should not be, and from where on more makes
    /// no difference.
    private static final double HERE = 0.5;

    private static final double AWAY = 2.5;
    private static final double FAR = 3;

    private final QuoteMatch match;
    private final double lead;
    private final QuotePositions.Distance before;
    private final QuotePositions.Distance after;
    private final double claimed;

    private final double edited;
    private final double any;
    private final double both;

    /// Whether neither side says that it should be there.
    private final double elsewhere;

    private final double hereByBoth;

    /// @param number of the quote among those of `positions`
    /// @param matches all places of the quote
    /// @param match the one of them that it is about
    QuoteEvidence(
            int number,
            Selector selector,
            List<QuoteMatch> matches,
            QuoteMatch match,
            QuotePositions positions) {
        this.match = match;
        lead = lead(matches, match);
        boolean isKnown = !selector.isMissing();
        before = isKnown
                ? positions.before(number, selector.range(), match.range())
                : QuotePositions.UNKNOWN;
        after = isKnown
                ? positions.after(number, selector.range(), match.range())
                : QuotePositions.UNKNOWN;
        claimed = isKnown ? positions.claimed(number, selector.range(), match) : 0;
        edited = is(!match.isWhole());
        any = is(before.known() || after.known());
        both = is(before.known() && after.known());
        elsewhere = any * is(near() >= HERE);
        hereByBoth = both * is(far() < HERE);
    }

    /// How much better it is than the best other, in nats.
    private static double lead(List<QuoteMatch> matches, QuoteMatch match) {
        double lead = MOST_LEAD;
        for (QuoteMatch other : matches) {
            if (!other.equals(match)) {
                lead = Math.min(lead, match.score() - other.score());
            }
        }
        return Math.max(-MOST_LEAD, lead);
    }

    private double near() {
        double first = Math.abs(before.inOrder());
        double second = Math.abs(after.inOrder());
        return both > 0 ? Math.min(first, second) : Math.max(first, second);
    }

    private double far() {
        return Math.max(Math.abs(before.inOrder()), Math.abs(after.inOrder()));
    }

    private double nearest() {
        return both > 0
                ? Math.min(before.nearest(), after.nearest())
                : Math.max(before.nearest(), after.nearest());
    }

    /// The terms, in the order of the weights of [QuoteModel].
    double[] terms() {
        return Stream.of(ofWords(), ofPosition(), ofEdits())
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    private double[] ofWords() {
        double chance = Math.clamp(match.chance(), LEAST_CHANCE, 1 - LEAST_CHANCE);
        return new double[] {
            1,
            Math.log(chance / (1 - chance)),
            Math.tanh(lead / LEAD_SCALE),
            Math.min(lead, 0) / MOST_LEAD,
            match.lessAgreement(),
            match.moreAgreement(),
            match.keptShare(),
            Math.log(match.all() + 0.5),
            edited * Math.log(match.all() - match.kept() + 0.5),
            claimed,
        };
    }

    private double[] ofPosition() {
        double farthest = Math.max(before.nearest(), after.nearest());
        double early = Math.min(before.inOrder(), after.inOrder());
        return new double[] {
            any,
            both,
            (any - both) * Math.min(near(), FAR),
            both * Math.min(near(), FAR),
            both * Math.min(far(), FAR),
            both * (any - elsewhere),
            hereByBoth,
            any * Math.min(nearest(), 2 * FAR),
            both * Math.min(farthest, 2 * FAR),
            both * is(early < -HERE),
            any * is(early < -AWAY),
            edited * elsewhere,
            edited * hereByBoth,
            elsewhere * (1 - match.lessAgreement()),
        };
    }

    private double[] ofEdits() {
        WordEdits edits = match.edits();
        double twin = is(edits.isTwinLike());
        return new double[] {
            twin,
            twin * elsewhere,
            twin * hereByBoth,
            Math.min(edits.replaced(), FAR),
            Math.min(edits.gone(), FAR),
            Math.min(edits.added(), FAR),
            is(edits.openEnds()),
        };
    }

    /// Whether another place reads the same, or nearly, and the quotes on both sides do not say
    /// that it is this one.
    boolean isTied() {
        return lead < TIE && hereByBoth == 0;
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }
}

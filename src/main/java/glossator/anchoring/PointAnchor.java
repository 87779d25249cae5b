package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.document.Range;

import java.util.List;

/// Places a position between two words, or a range of white space, by the words on either side.
final class PointAnchor {
    private static final double BOTH = 0.99;
    private static final double ONE = 0.9;
    private static final double NEITHER = 0.9;

    private final Alignment alignment;
    private final Range range;

    PointAnchor(Alignment alignment, Range range) {
        this.alignment = alignment;
        this.range = range;
    }

    Anchor anchor() {
        int after = alignment.old.firstStartingFrom(range.start());
        int before = after - 1;
        boolean left = before >= 0 && alignment.to[before] != Alignment.NONE;
        boolean right = after < alignment.to.length && alignment.to[after] != Alignment.NONE;
        if (left) {
            boolean both = right && alignment.to[after] == alignment.to[before] + 1;
            int edge = alignment.now.ends()[alignment.to[before]];
            int limit = nextStart(alignment.to[before]);
            int start = Math.min(limit, edge + range.start() - alignment.old.ends()[before]);
            return exactAnchor(start, Math.min(limit, start + range.length()), both ? BOTH : ONE);
        }
        if (right) {
            int edge = alignment.now.starts()[alignment.to[after]];
            int to = Math.max(0, edge - (alignment.old.starts()[after] - range.end()));
            return exactAnchor(Math.max(0, to - range.length()), to, before < 0 ? BOTH : ONE);
        }
        if (alignment.old.count() == 0 && alignment.now.count() == 0) {
            int length = alignment.now.text().length();
            return exactAnchor(
                    Math.min(range.start(), length), Math.min(range.end(), length), BOTH);
        }
        return new Anchor.Orphan(NEITHER, List.of());
    }

    private int nextStart(int token) {
        return token + 1 < alignment.now.count()
                ? alignment.now.starts()[token + 1]
                : alignment.now.text().length();
    }

    private static Anchor exactAnchor(int start, int end, double confidence) {
        return new Anchor.Exact(new Range(Math.min(start, end), end), confidence);
    }
}

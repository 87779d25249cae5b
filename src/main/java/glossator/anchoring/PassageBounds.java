package glossator.anchoring;

import glossator.document.Range;

/// Finds both ends of a passage in the new text, to the character.
final class PassageBounds {
    private static final String ADDRESS = "://";

    private final Alignment alignment;
    private final Passage passage;
    private final Tokens old;
    private final Tokens now;

    PassageBounds(Alignment alignment, Passage passage) {
        this.alignment = alignment;
        this.passage = passage;
        old = alignment.old;
        now = alignment.now;
    }

    Range range() {
        int start = passage.head == passage.first ? exactStart() : widenedStart();
        int end = passage.tail == passage.last ? exactEnd() : widenedEnd();
        return new Range(start, Math.max(start, end));
    }

    private int exactStart() {
        int a = passage.first;
        int b = alignment.to[a];
        int into = passage.start - old.starts()[a];
        if (into <= 0) {
            return extendOutward(now.starts()[b], into, -1);
        }
        return toCharacterStart(scaleInside(a, b, into));
    }

    private int exactEnd() {
        int a = passage.last;
        int b = alignment.to[a];
        int beyond = passage.end - old.ends()[a];
        if (beyond >= 0) {
            return extendOutward(now.ends()[b], beyond, 1);
        }
        return toCharacterStart(scaleInside(a, b, passage.end - old.starts()[a]));
    }

    /// Extends over the white space that belongs to the passage, as far as the new text has the
    /// same.
    private int extendOutward(int from, int by, int step) {
        int end = step < 0 ? passage.start - by : passage.end - by;
        int at = from;
        for (int i = 0; i < Math.abs(by); i++) {
            int there = step < 0 ? at - 1 : at;
            int here = step < 0 ? end - 1 - i : end + i;
            if (there < 0
                    || there >= now.text().length()
                    || now.text().charAt(there) != old.text().charAt(here)) {
                break;
            }
            at += step;
        }
        return at;
    }

    private int scaleInside(int a, int b, int into) {
        int length = old.ends()[a] - old.starts()[a];
        int there = now.ends()[b] - now.starts()[b];
        int at = length == there ? into : Math.round((float) into * there / length);
        return now.starts()[b] + Math.clamp(at, 0, there);
    }

    private int toCharacterStart(int at) {
        String text = now.text();
        boolean cut = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return cut ? at - 1 : at;
    }

    /// If words at the start were replaced, their replacement belongs to the passage.
    private int widenedStart() {
        int head = passage.head;
        int gap = head;
        while (gap > 0 && alignment.to[gap - 1] == Alignment.NONE) {
            gap--;
        }
        int there = alignment.to[head];
        int free = there;
        while (free > 0 && alignment.from[free - 1] == Alignment.NONE) {
            free--;
        }
        boolean bounded = gap == 0 ? free == 0 : free > 0 && alignment.to[gap - 1] == free - 1;
        int add = bounded ? countShare(head - passage.first, head - gap, there - free) : 0;
        boolean address = add > 0 && isAddress(there - add, there);
        return now.starts()[address ? there : there - add];
    }

    private int widenedEnd() {
        int tail = passage.tail;
        int gap = tail;
        while (gap + 1 < old.count() && alignment.to[gap + 1] == Alignment.NONE) {
            gap++;
        }
        int there = alignment.to[tail];
        int free = there;
        while (free + 1 < now.count() && alignment.from[free + 1] == Alignment.NONE) {
            free++;
        }
        boolean bounded = gap + 1 == old.count()
                ? free + 1 == now.count()
                : free + 1 < now.count() && alignment.to[gap + 1] == free + 1;
        int add = bounded ? countShare(passage.last - tail, gap - tail, free - there) : 0;
        boolean address = add > 0 && isAddress(there + 1, there + add + 1);
        return now.ends()[address ? there : there + add];
    }

    /// Whether the address of a link is in these new tokens, or goes through them.
    private boolean isAddress(int from, int to) {
        int start = Math.max(0, now.starts()[from] - ADDRESS.length());
        int end = Math.min(now.text().length(), now.ends()[to - 1] + ADDRESS.length());
        return now.text().substring(start, end).contains(ADDRESS);
    }

    /// How many of `put` inserted tokens belong to `own` of the `gone` deleted ones.
    private static int countShare(int own, int gone, int put) {
        if (gone == 0 || put > 2 * gone + 2) {
            return 0;
        }
        return own >= gone ? put : Math.round((float) put * own / gone);
    }
}

package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.document.Range;

import java.util.Arrays;
import java.util.Optional;

/// Which token of the new text each token of the old text became. Filled by [Aligner] and [Moves].
final class Alignment {
    /// In `to` and `from`: the token has no partner.
    static final int NONE = -1;

    final Tokens old;
    final Tokens now;
    final Vocabulary words;

    /// For each old token its partner in the new text, or [#NONE].
    final int[] to;

    /// For each new token its partner in the old text, or [#NONE].
    final int[] from;

    /// How similar an old token and its partner are, in percent.
    final byte[] alike;

    /// Whether the old text is complete, so that its ends are real ends and not those of an
    /// excerpt.
    final boolean whole;

    /// The number of the moved block that an old token belongs to; 0 if it is still in order.
    final int[] block;

    /// Which passages may be in either of two places.
    final Disputes disputes = new Disputes();

    Alignment(Tokens old, Tokens now, Vocabulary words, boolean whole) {
        this.whole = whole;
        this.old = old;
        this.now = now;
        this.words = words;
        to = new int[old.count()];
        from = new int[now.count()];
        alike = new byte[old.count()];
        block = new int[old.count()];
        Arrays.fill(to, NONE);
        Arrays.fill(from, NONE);
    }

    boolean isSame(int a, int b) {
        return old.ids()[a] == now.ids()[b];
    }

    /// The weight of an old token, by the rarity of its word.
    float weight(int a) {
        return words.weight(old.ids()[a]);
    }

    float newWeight(int b) {
        return words.weight(now.ids()[b]);
    }

    /// The weight of an old token that its partner keeps.
    float keptWeight(int a) {
        if (to[a] == NONE) {
            return 0;
        }
        return alike[a] == 100 ? weight(a) : weight(a) * alike[a] / 100;
    }

    /// An orphan with both places, if it is not known in which of them the passage is.
    Optional<Anchor> findDispute(Range passage) {
        return disputes.find(
                old.firstEndingAfter(passage.start()), old.firstStartingFrom(passage.end()), now);
    }

    void join(int a, int b, int percent) {
        to[a] = b;
        from[b] = a;
        alike[a] = (byte) percent;
    }

    void separate(int a) {
        from[to[a]] = NONE;
        to[a] = NONE;
        alike[a] = 0;
        block[a] = 0;
    }
}

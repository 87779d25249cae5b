package glossator.anchoring;

import java.util.Arrays;

/// A text split into words, single characters of scripts written without spaces, and punctuation.
/// White space, soft hyphens and the hyphen at the end of a line are not tokens; they may be inside
/// one.
///
/// @param starts where token `i` starts in the text, in UTF-16 units
/// @param ends where it ends, exclusive
/// @param ids its number in the vocabulary
/// @param openings whether a sentence may begin there: its [#openingRank]
/// @param count how many tokens there are; the arrays may be longer
record Tokens(String text, int[] starts, int[] ends, int[] ids, byte[] openings, int count) {
    static Tokens of(String text, Vocabulary words) {
        return new Tokenizer(text, words).tokenize();
    }

    /// 2 if a sentence or a paragraph begins there, 1 if a part of a sentence may, otherwise 0.
    int openingRank(int i) {
        return i == 0 || i >= count ? Sentences.BEGINNING : openings[i];
    }

    /// The first token that ends after `offset`.
    int firstEndingAfter(int offset) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The first token that starts at or after `offset`.
    int firstStartingFrom(int offset) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The tokens from `from` to `to`, exclusive, of the same text.
    Tokens slice(int from, int to) {
        return new Tokens(
                text,
                Arrays.copyOfRange(starts, from, to),
                Arrays.copyOfRange(ends, from, to),
                Arrays.copyOfRange(ids, from, to),
                Arrays.copyOfRange(openings, from, to),
                to - from);
    }
}

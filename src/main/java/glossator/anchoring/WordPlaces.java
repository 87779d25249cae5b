package glossator.anchoring;

/// Where each word stands in a text.
final class WordPlaces {
    /// The positions of word `id` are `places[offsets[id]]` up to `places[offsets[id + 1]]`,
    /// exclusive.
    private final int[] offsets;

    private final int[] places;

    /// @param words how many words the vocabulary has
    WordPlaces(Tokens tokens, int words) {
        offsets = new int[words + 1];
        for (int i = 0; i < tokens.count(); i++) {
            offsets[tokens.ids()[i] + 1]++;
        }
        for (int id = 0; id < words; id++) {
            offsets[id + 1] += offsets[id];
        }
        places = new int[tokens.count()];
        int[] next = offsets.clone();
        for (int i = 0; i < tokens.count(); i++) {
            places[next[tokens.ids()[i]]++] = i;
        }
    }

    /// How often a word stands in the text; 0 if it is not among the words.
    int count(int id) {
        return id + 1 < offsets.length ? offsets[id + 1] - offsets[id] : 0;
    }

    /// The token that is the `n`-th occurrence of a word, from 0.
    int place(int id, int n) {
        return places[offsets[id] + n];
    }
}

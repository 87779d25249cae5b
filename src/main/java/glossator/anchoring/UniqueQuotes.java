package glossator.anchoring;

/// Finds passages that stand once in the old text and once in the new one, word for word.
final class UniqueQuotes {
    /// A word that stands more often than so helps no one to find a quote.
    private static final int COMMON = 32;

    /// So long a passage must be, in UTF-16 units.
    static final int LEAST = 20;

    private final Alignment alignment;
    private final WordPlaces old;
    private final WordPlaces now;

    UniqueQuotes(Alignment alignment) {
        this.alignment = alignment;
        old = new WordPlaces(alignment.old, alignment.words.size());
        now = new WordPlaces(alignment.now, alignment.words.size());
    }

    /// The one new token where old tokens `first` to `last` stand again, or [Alignment#NONE].
    int find(int first, int last) {
        int rarest = first;
        for (int i = first; i <= last; i++) {
            int id = alignment.old.ids()[i];
            if (now.count(id) == 0) {
                return Alignment.NONE;
            }
            if (now.count(id) < now.count(alignment.old.ids()[rarest])) {
                rarest = i;
            }
        }
        int there = findOnce(now, alignment.now, rarest, first, last);
        boolean once = there >= 0 && findOnce(old, alignment.old, rarest, first, last) >= 0;
        return once ? there : Alignment.NONE;
    }

    private int findOnce(WordPlaces places, Tokens text, int rarest, int first, int last) {
        int id = alignment.old.ids()[rarest];
        int found = Alignment.NONE;
        if (places.count(id) > COMMON) {
            return found;
        }
        for (int p = 0; p < places.count(id); p++) {
            int start = places.place(id, p) - (rarest - first);
            if (isThere(text, start, first, last)) {
                if (found != Alignment.NONE) {
                    return Alignment.NONE;
                }
                found = start;
            }
        }
        return found;
    }

    private boolean isThere(Tokens text, int start, int first, int last) {
        if (start < 0 || start + last - first >= text.count()) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (text.ids()[start + i - first] != alignment.old.ids()[i]) {
                return false;
            }
        }
        return true;
    }
}

package glossator.measure;

import java.util.List;

/// A file whose words are known. Each of the `flows` is read from its beginning to its end; where
/// a note or a caption comes between the others is nobody's mistake. Running heads and numbers of
/// pages are not among them.
record Paper(String name, byte[] pdf, List<String> flows) {
    Paper(String name, Press press, String... flows) {
        this(name, press.bytes(), List.of(flows));
    }

    /// @param ordered share of the words that are in their flow's order
    /// @param kept share of the words that are there at all
    /// @param added words that are too many, as a share of the words
    record Score(double ordered, double kept, double added) {}

    Score score(String text) {
        List<String> read = Words.of(text);
        int all = 0;
        int ordered = 0;
        for (String flow : flows) {
            List<String> words = Words.of(flow);
            all += words.size();
            ordered += Words.inOrder(words, read);
        }
        int shared = Words.shared(Words.of(String.join("\n", flows)), read);
        double of = Math.max(1, all);
        return new Score(Math.min(ordered, all) / of, shared / of, (read.size() - shared) / of);
    }

    @Override
    public String toString() {
        return name;
    }
}

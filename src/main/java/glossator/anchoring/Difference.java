package glossator.anchoring;

import glossator.document.Range;

import java.util.List;

/// The difference between two texts, word by word, in the order of the new text; deleted text comes
/// where it used to be. Apart from white space, the new texts of all runs joined give the new text,
/// and the old texts of all runs except those moved here give the old one.
public record Difference(String old, String now, List<Paragraph> paragraphs) {
    public Difference {
        paragraphs = List.copyOf(paragraphs);
    }

    public static Difference between(String old, String now) {
        return of(Anchoring.between(old, now));
    }

    /// The difference, from an existing comparison.
    public static Difference of(Anchoring compared) {
        return new DifferenceBuilder(compared.alignment).build();
    }

    /// What happened to the words of a run.
    public enum Kind {
        /// The same words in both.
        SAME,
        /// The same words, spelled differently: typographic quotes, case, hyphens at line ends.
        RESPELLED,
        /// Words in which a few letters changed.
        CHANGED,
        REMOVED,
        INSERTED,
        /// Words that are elsewhere now, at their old place.
        MOVED_AWAY,
        /// Words that used to be elsewhere, at their new place.
        MOVED_HERE
    }

    /// Adjacent words of the same kind.
    ///
    /// @param old their range in the old text; empty, at the corresponding position, if they are
    ///     not in it
    /// @param now their range in the new text; empty, at the corresponding position, if they are
    ///     not in it
    /// @param spaced whether there is white space before them
    /// @param words how many there are; punctuation counts only if it is spelled differently
    public record Run(Kind kind, Range old, Range now, boolean spaced, int words) {}

    /// A paragraph of the new text with what was deleted from it, or a paragraph that was deleted
    /// whole.
    public record Paragraph(List<Run> runs) {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        /// Whether at most the spelling of its words differs.
        public boolean isSame() {
            return runs.stream().allMatch(r -> r.kind() == Kind.SAME || r.kind() == Kind.RESPELLED);
        }
    }

    public String oldText(Run run) {
        return run.old().of(old);
    }

    public String newText(Run run) {
        return run.now().of(now);
    }

    /// How many words are in runs of this kind.
    public int countWords(Kind kind) {
        return paragraphs.stream()
                .flatMap(p -> p.runs().stream())
                .filter(r -> r.kind() == kind)
                .mapToInt(Run::words)
                .sum();
    }

    /// Whether the words and their order are the same.
    public boolean isSame() {
        return paragraphs.stream().allMatch(Paragraph::isSame);
    }
}

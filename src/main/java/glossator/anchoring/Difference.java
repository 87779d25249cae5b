package glossator.anchoring;

import glossator.document.Range;

import java.util.List;

/// What is different between two texts, by words, in the order of the new one; what was taken out
/// stands where it had been. Joining what stands now of all runs gives the new text, and what stood
/// there of all runs but those moved here the old one, white space aside.
public record Difference(String old, String now, List<Paragraph> paragraphs) {
    public Difference {
        paragraphs = List.copyOf(paragraphs);
    }

    public static Difference between(String old, String now) {
        return of(Anchoring.between(old, now));
    }

    /// The same from a comparison that was made already.
    public static Difference of(Anchoring compared) {
        return new DifferenceBuilder(compared.alignment).build();
    }

    /// What happened to the words of a run.
    public enum Kind {
        /// The same words in both.
        SAME,
        /// The same words, written otherwise: typographic quotes, case, hyphens at line ends.
        RESPELLED,
        /// Words that were altered by a few letters.
        CHANGED,
        REMOVED,
        INSERTED,
        /// Words that stand elsewhere now, where they stood.
        MOVED_AWAY,
        /// Words that stood elsewhere, where they stand now.
        MOVED_HERE
    }

    /// Words next to each other to which the same happened.
    ///
    /// @param old where they stood; empty, at the place in question, if they did not
    /// @param now where they stand; empty, at the place in question, if they do not
    /// @param spaced whether there is white space before them
    /// @param words how many there are; signs are counted only where they are written otherwise
    public record Run(Kind kind, Range old, Range now, boolean spaced, int words) {}

    /// A paragraph of the new text, with what was taken out of it, or one that was taken out whole.
    public record Paragraph(List<Run> runs) {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        /// Whether nothing but its writing may have changed.
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

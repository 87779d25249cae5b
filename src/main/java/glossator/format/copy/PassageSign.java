package glossator.format.copy;

import glossator.format.CopyOptions.TextMarks;

import java.util.List;
import java.util.Optional;

/// What a marked passage of a text is between; the number of its note follows.
record PassageSign(String open, String close) {
    private static final PassageSign EQUALS = new PassageSign("==", "==");
    private static final PassageSign HTML = new PassageSign("<mark>", "</mark>");
    private static final PassageSign CRITIC = new PassageSign("{==", "==}");
    private static final List<PassageSign> ALL = List.of(HTML, CRITIC, EQUALS);

    /// Empty if passages are not marked but numbered.
    static Optional<PassageSign> of(TextMarks chosen) {
        return switch (chosen) {
            case EQUALS -> Optional.of(EQUALS);
            case HTML -> Optional.of(HTML);
            case CRITIC -> Optional.of(CRITIC);
            case NUMBER -> Optional.empty();
        };
    }

    /// The sign whose closing half ends at `end`.
    static Optional<PassageSign> closedAt(String text, int end) {
        return ALL.stream()
                .filter(s -> text.startsWith(s.close, end - s.close.length()))
                .findFirst();
    }

    /// Whether the sign can be around `from` to `to` and be told from what the text itself has
    /// there.
    boolean fits(String text, int from, int to) {
        String around = text.substring(Math.max(0, from - 1), Math.min(text.length(), to + 1));
        return !around.contains(open)
                && !around.contains(close)
                && (open.charAt(0) == '<' || (!touches(text, from) && !touches(text, to)));
    }

    private static boolean touches(String text, int at) {
        return isPart(text, at - 1) || isPart(text, at);
    }

    private static boolean isPart(String text, int at) {
        return at >= 0 && at < text.length() && "={}".indexOf(text.charAt(at)) >= 0;
    }
}

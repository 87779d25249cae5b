package glossator.search;

import java.util.stream.Collectors;

/// A text as the index has it: its terms with a space around each, so that a phrase is a part of
/// it. Takes no more memory than the text, and costs nothing to ask again.
final class TermLine {
    private final String text;
    private final String line;

    TermLine(String text) {
        this.text = text;
        line = Terms.of(text).stream().map(Term::text).collect(Collectors.joining(" ", " ", " "));
    }

    /// A phrase as it stands in a line.
    static String of(Query.Phrase phrase) {
        return " " + String.join(" ", phrase.terms()) + (phrase.prefix() ? "" : " ");
    }

    /// @param phrase see [#of]
    boolean has(String phrase) {
        return line.contains(phrase);
    }

    boolean has(Query.Near near) {
        return new TermText(text).has(near);
    }
}

package glossator.cli;

import glossator.anchoring.QuoteFinder;
import glossator.document.Document;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Identifies a passage: by a quote with its context, by a range, or by both.
///
/// @param quote empty if only a range is given
/// @param range in UTF-16 units of the canonical text
record PassageOption(String quote, String prefix, String suffix, Optional<Range> range) {
    private static final int SHOWN = 5;
    private static final int AROUND = 30;

    /// The only matching range in `document`; refuses none and several.
    Range findIn(Document document) {
        return find(document.text(), QuoteFinder.in(document));
    }

    /// The same in `text`, where it is not known which numbers are those of notes.
    Range findIn(String text) {
        return find(text, QuoteFinder.in(text));
    }

    private Range find(String text, QuoteFinder quotes) {
        range.filter(r -> r.end() > text.length()).ifPresent(r -> {
            throw new Refusal("cli.passage.outside", r, number(text.length()));
        });
        if (quote.isEmpty()) {
            return range.orElseThrow();
        }
        List<Range> everywhere = quotes.find(quote, "", "");
        if (everywhere.isEmpty()) {
            throw new Refusal("cli.passage.nowhere", toDisplay(quote));
        }
        if (range.isPresent()) {
            return findAt(range.get(), text, everywhere);
        }
        List<Range> places = quotes.find(quote, prefix, suffix);
        return switch (places.size()) {
            case 0 ->
                throw new Refusal("cli.passage.not-there", toDisplay(quote), everywhere.size());
            case 1 -> places.getFirst();
            default ->
                throw new Refusal(
                        "cli.passage.many", toDisplay(quote), places.size(), list(text, places));
        };
    }

    private Range findAt(Range wanted, String text, List<Range> everywhere) {
        if (everywhere.contains(wanted)) {
            return wanted;
        }
        String there = TerminalText.shorten(wanted.of(text), 60);
        throw new Refusal("cli.passage.other", wanted, there, toDisplay(quote));
    }

    private static String list(String text, List<Range> places) {
        String lines = places.stream()
                .limit(SHOWN)
                .map(p -> "\n  " + p + "  " + context(text, p))
                .collect(Collectors.joining());
        int more = places.size() - SHOWN;
        return lines + (more > 0 ? "\n  " + Messages.of("cli.passage.more", more) : "");
    }

    private static String context(String text, Range place) {
        int from = Math.max(0, place.start() - AROUND);
        int to = Math.min(text.length(), place.end() + AROUND);
        String shown = text.substring(from, place.start())
                + '['
                + TerminalText.shorten(place.of(text), 80)
                + ']'
                + text.substring(place.end(), to);
        return (from > 0 ? "…" : "")
                + TerminalText.toOneLine(shown)
                + (to < text.length() ? "…" : "");
    }

    private static String toDisplay(String quote) {
        return TerminalText.shorten(quote, 80);
    }

    private static String number(int count) {
        return String.valueOf(count);
    }
}

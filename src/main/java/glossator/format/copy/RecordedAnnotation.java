package glossator.format.copy;

import glossator.anchoring.QuoteAnchoring;
import glossator.annotation.Selector;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;

import java.util.Optional;
import java.util.function.Supplier;

/// An annotation as a copy was written with it.
///
/// @param number of its note, from 1
/// @param annotation its range is that in the text which the copy was written from
/// @param quote that range, with the words around it
/// @param startShift what is to be added to the beginning of its mark to get that of its passage,
///     because not every place can be marked
/// @param endShift the same for the end
/// @param listed whether nothing in the text leads to its note
public record RecordedAnnotation(
        int number,
        EmbeddedAnnotation annotation,
        Selector quote,
        int startShift,
        int endShift,
        boolean listed) {

    public static RecordedAnnotation of(
            int number, EmbeddedAnnotation annotation, String text, Optional<Range> mark) {
        Range range = annotation.range();
        return new RecordedAnnotation(
                number,
                annotation,
                Selector.of(text, range),
                range.start() - mark.map(Range::start).orElse(range.start()),
                range.end() - mark.map(Range::end).orElse(range.end()),
                mark.isEmpty());
    }

    /// Where the passage is in `text`: what its mark covers now if it was changed, else the same
    /// words as before, which `quotes` looks for.
    Range findIn(String text, Optional<Range> mark, Supplier<QuoteAnchoring> quotes) {
        if (mark.isPresent()) {
            int start = mark.get().start() + startShift;
            int end = mark.get().end() + endShift;
            if (isQuote(text, start, end)) {
                return new Range(start, end);
            }
            if (isQuote(text, end - quote.exact().length(), end)) {
                return new Range(end - quote.exact().length(), end);
            }
            if (!mark.get().isEmpty()) {
                return mark.get();
            }
        } else if (isQuote(text, quote.start(), quote.end())) {
            return quote.range();
        }
        Optional<Range> found = quotes.get().anchor(quote).place();
        int start = Math.min(text.length(), mark.map(Range::start).orElse(quote.start()));
        return found.orElse(new Range(start, start));
    }

    private boolean isQuote(String text, int start, int end) {
        return start >= 0
                && start <= end
                && end <= text.length()
                && end - start == quote.exact().length()
                && text.startsWith(quote.exact(), start);
    }
}

package glossator.anchoring;

import glossator.document.Document;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Finds a quote in a text: first literally; then with all white space equal, typographic quotes
/// and dashes plain, ligatures expanded, and ignoring the order of combining marks and characters
/// without width (soft hyphens, joiners, direction marks, variation selectors); then as other
/// programs copy it ([LenientText]): without the numbers of notes, with hyphens at line ends, with
/// or without readings. Always case-sensitive.
public final class QuoteFinder {
    private final String text;
    private final TextAsides asides;
    private final Map<LenientText.Readings, FoldedText> lenient =
            new EnumMap<>(LenientText.Readings.class);
    private @Nullable FoldedText folded;

    private QuoteFinder(String text, TextAsides asides) {
        this.text = text;
        this.asides = asides;
    }

    /// A finder for several quotes of one text.
    public static QuoteFinder in(String text) {
        return new QuoteFinder(text, TextAsides.NONE);
    }

    /// The same for a document, which knows the numbers of its notes and its readings.
    public static QuoteFinder in(Document document) {
        return new QuoteFinder(document.text(), TextAsides.of(document));
    }

    /// All ranges of `quote` in `text` (in UTF-16 units, ascending) that are between `prefix` and
    /// `suffix`; either may be empty. Exact matches are preferred to loose ones.
    public static List<Range> find(String text, String quote, String prefix, String suffix) {
        return in(text).find(quote, prefix, suffix);
    }

    /// The same in the text of this finder.
    public List<Range> find(String quote, String prefix, String suffix) {
        if (quote.isEmpty()) {
            return List.of();
        }
        var places = new ArrayList<Range>();
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            Range place = new Range(at, at + quote.length());
            if (between(text, place, prefix, suffix)) {
                places.add(place);
            }
        }
        if (!places.isEmpty()) {
            return places;
        }
        FoldedText plain = FoldedText.of(quote);
        places.addAll(findLoosely(plain, prefix, suffix));
        boolean same = asides.isEmpty() && plain.plain() && folded().plain();
        if (same && prefix.isEmpty() && suffix.isEmpty()) {
            return places;
        }
        for (LenientText.Readings readings : LenientText.Readings.values()) {
            if (places.isEmpty()) {
                places.addAll(findLeniently(readings, plain, prefix, suffix));
            }
            if (!mayHaveReadings(plain)) {
                return places;
            }
        }
        return places;
    }

    private boolean mayHaveReadings(FoldedText quote) {
        return !asides.isEmpty()
                || LenientText.mayHaveReadings(quote)
                || LenientText.mayHaveReadings(folded());
    }

    private List<Range> findLeniently(
            LenientText.Readings readings, FoldedText quote, String prefix, String suffix) {
        FoldedText here = lenient.computeIfAbsent(readings, this::lenient);
        String wanted = LenientText.of(quote, readings).text().strip();
        return placesIn(here, wanted, place -> betweenLeniently(place, prefix, suffix));
    }

    private FoldedText lenient(LenientText.Readings readings) {
        return asides.isEmpty()
                ? LenientText.of(folded(), readings)
                : LenientText.of(text, asides, readings);
    }

    private List<Range> findLoosely(FoldedText quote, String prefix, String suffix) {
        String wanted = quote.text().strip();
        return placesIn(folded(), wanted, place -> between(text, place, prefix, suffix));
    }

    private FoldedText folded() {
        FoldedText known = folded == null ? FoldedText.of(text) : folded;
        folded = known;
        return known;
    }

    private static List<Range> placesIn(FoldedText here, String wanted, Predicate<Range> isThere) {
        var places = new ArrayList<Range>();
        if (wanted.isEmpty()) {
            return places;
        }
        for (int at = here.text().indexOf(wanted);
                at >= 0;
                at = here.text().indexOf(wanted, at + 1)) {
            Range place = here.range(at, at + wanted.length());
            // A ligature stands for several letters: two hits in it are one place.
            boolean again = !places.isEmpty() && places.getLast().equals(place);
            if (!again && isThere.test(place)) {
                places.add(place);
            }
        }
        return places;
    }

    private boolean betweenLeniently(Range place, String prefix, String suffix) {
        String before = slice(text, place.start() - 4 * prefix.length() - 16, place.start());
        String after = slice(text, place.end(), place.end() + 4 * suffix.length() + 16);
        return lenient(before).endsWith(lenient(prefix))
                && lenient(after).startsWith(lenient(suffix));
    }

    private static String lenient(String context) {
        return LenientText.of(FoldedText.of(context), LenientText.Readings.LEFT_OUT)
                .text()
                .strip();
    }

    private static boolean between(String text, Range place, String prefix, String suffix) {
        return (text.startsWith(prefix, place.start() - prefix.length())
                        || FoldedText.of(slice(
                                        text, place.start() - 4 * prefix.length(), place.start()))
                                .text()
                                .strip()
                                .endsWith(FoldedText.of(prefix).text().strip()))
                && (text.startsWith(suffix, place.end())
                        || FoldedText.of(
                                        slice(text, place.end(), place.end() + 4 * suffix.length()))
                                .text()
                                .strip()
                                .startsWith(FoldedText.of(suffix).text().strip()));
    }

    private static String slice(String text, int from, int to) {
        return text.substring(Math.max(0, from), Math.min(text.length(), to));
    }
}

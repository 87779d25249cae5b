package glossator.ui.reader;

import glossator.document.Range;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Finds what a regular expression matches, for a limited time: `(a+)+$` may take longer than the
/// world will last.
///
/// @param exact whether case counts
/// @param mostMillis the time for one search
record RegexSearch(boolean exact, long mostMillis) {
    static final long MOST_MILLIS = 2_000;

    FindResult find(String text, String expression, BooleanSupplier cancelled) {
        var hits = new ArrayList<Range>();
        try {
            Matcher matcher =
                    compile(expression).matcher(new TimedText(text, mostMillis, cancelled));
            while (hits.size() < TextSearch.MOST && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    hits.add(new Range(matcher.start(), matcher.end()));
                }
            }
            return FindResult.of(hits);
        } catch (PatternSyntaxException wrong) {
            return new FindResult(List.of(), sentence(wrong));
        } catch (TimedText.Over over) {
            return new FindResult(
                    hits, Messages.of("ui.find.too-slow", (mostMillis + 999) / 1_000));
        } catch (StackOverflowError deep) {
            return new FindResult(hits, Messages.of("ui.find.too-deep"));
        }
    }

    private Pattern compile(String expression) {
        int flags = Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS;
        return Pattern.compile(
                expression,
                exact ? flags : flags | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String sentence(PatternSyntaxException wrong) {
        int at = wrong.getIndex() < 0 ? wrong.getPattern().length() : wrong.getIndex();
        return Messages.of("ui.find.bad-expression", at + 1, wrong.getDescription());
    }
}

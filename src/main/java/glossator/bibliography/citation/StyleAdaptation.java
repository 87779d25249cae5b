package glossator.bibliography.citation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites what citeproc-java 3.5.2 does not do of CSL 1.0.2 into what it does: it has no ordinal
/// numbers, and takes every condition on the label of a locator, on whether a work was cited
/// before, or on whether works are hard to tell apart, for true.
final class StyleAdaptation {
    /// The variable, used by no style, that holds the edition as an ordinal number.
    static final String ORDINAL_EDITION = "annote";

    /// A variable that is always empty.
    private static final String NEVER = "PMCID";

    /// A variable that no work is without.
    private static final String ALWAYS = "title";

    private static final Pattern POSITION = Pattern.compile("\\bposition=[\"']([^\"']*)[\"']");
    private static final Pattern CONDITION = Pattern.compile("<(?:else-)?if\\b[^>]*>");
    private static final Pattern LOCATOR = Pattern.compile("\\blocator=[\"']([^\"']*)[\"']");
    private static final Pattern ORDINAL =
            Pattern.compile("<number\\b([^>]*\\bvariable=[\"'])edition([\"'][^>]*)>");

    private StyleAdaptation() {}

    /// @param label of the locators that the style is used for
    /// @param position of the citations that it is used for
    static String adapt(String xml, String label, CitePosition position) {
        String decided = CONDITION
                .matcher(xml)
                .replaceAll(r -> Matcher.quoteReplacement(decide(r.group(), label, position)));
        String stripped = decided.replaceAll(
                "term=\"ibid\"([^>]*?)\\bstrip-periods=\"true\"", "value=\"ibid\"$1");
        return ORDINAL.matcher(stripped)
                .replaceAll(r -> Matcher.quoteReplacement(
                        r.group().contains("\"ordinal\"")
                                ? "<text"
                                        + (r.group(1) + ORDINAL_EDITION + r.group(2))
                                                .replace("form=\"ordinal\"", "")
                                        + ">"
                                : r.group()));
    }

    /// The condition, asking whether there is a locator, or for nothing that there ever is.
    private static String decide(String condition, String label, CitePosition position) {
        Matcher place = POSITION.matcher(condition);
        if (place.find() && !condition.contains("variable=")) {
            List<String> words = List.of(place.group(1).strip().split("\\s+", -1));
            String variable = position.holds(words) ? ALWAYS : NEVER;
            return decide(place.replaceFirst("variable=\"" + variable + "\""), label, position);
        }
        if (condition.contains("disambiguate=") && !condition.contains("variable=")) {
            return condition
                    .replaceFirst("\\bdisambiguate=", "variable=")
                    .replaceFirst("(?<=variable=\")(true|false)", NEVER);
        }
        Matcher locator = LOCATOR.matcher(condition);
        if (!locator.find() || condition.contains("variable=")) {
            return condition;
        }
        List<String> labels = List.of(locator.group(1).strip().split("\\s+", -1));
        boolean all = condition.contains("match=\"all\"") || !condition.contains("match=");
        boolean holds = labels.contains(label) && (!all || labels.size() == 1);
        return locator.replaceFirst("variable=\"" + (holds ? "locator" : NEVER) + "\"");
    }
}

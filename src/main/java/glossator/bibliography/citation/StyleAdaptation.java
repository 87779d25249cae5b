package glossator.bibliography.citation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites what citeproc-java 3.5.2 does not do of CSL 1.0.2 into what it does: it has no ordinal
/// numbers, and takes every condition on the label of a locator, or on whether works are hard to
/// tell apart, for true.
final class StyleAdaptation {
    /// The variable, used by no style, that holds the edition as an ordinal number.
    static final String ORDINAL_EDITION = "annote";

    /// A variable that is always empty.
    private static final String NEVER = "PMCID";

    private static final Pattern CONDITION = Pattern.compile("<(?:else-)?if\\b[^>]*>");
    private static final Pattern LOCATOR = Pattern.compile("\\blocator=[\"']([^\"']*)[\"']");
    private static final Pattern ORDINAL =
            Pattern.compile("<number\\b([^>]*\\bvariable=[\"'])edition([\"'][^>]*)>");

    private StyleAdaptation() {}

    /// @param label of the locators that the style is used for
    static String adapt(String xml, String label) {
        String decided = CONDITION
                .matcher(xml)
                .replaceAll(r -> Matcher.quoteReplacement(decide(r.group(), label)));
        return ORDINAL.matcher(decided)
                .replaceAll(r -> Matcher.quoteReplacement(
                        r.group().contains("\"ordinal\"")
                                ? "<text"
                                        + (r.group(1) + ORDINAL_EDITION + r.group(2))
                                                .replace("form=\"ordinal\"", "")
                                        + ">"
                                : r.group()));
    }

    /// The condition, asking whether there is a locator, or for nothing that there ever is.
    private static String decide(String condition, String label) {
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

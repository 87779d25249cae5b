package glossator.format.html.style;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Of a style sheet, the rules that hide something, and nothing else.
public final class HidingRules {
    private static final Pattern HARMLESS = Pattern.compile("[^<&\\\\{}@;]*");

    private HidingRules() {}

    /// The rules as a style sheet; the declarations of an element alone are none.
    public static String of(String css) {
        var reader = new StyleSheetReader(new StyleContext(LinkedSheets.NONE));
        reader.read(css, "");
        return reader.rules().stream()
                .filter(r -> HARMLESS.matcher(r.selectors()).matches())
                .map(r -> r.selectors() + "{" + declarations(r) + "}")
                .collect(Collectors.joining("\n"));
    }

    private static String declarations(StyleRule rule) {
        return rule.declarations().stream()
                .filter(d -> HARMLESS.matcher(d.value()).matches() && !d.value().contains("url"))
                .map(d -> d.property().cssName()
                        + ":"
                        + d.value()
                        + (d.important() ? "!important" : ""))
                .collect(Collectors.joining(";"));
    }
}

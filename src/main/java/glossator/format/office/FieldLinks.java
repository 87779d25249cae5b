package glossator.format.office;

import glossator.document.Inline;
import glossator.format.source.SafeLinks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The link targets in field instructions, in Word files and in RTF (ECMA-376, part 1, 17.16.5).
public final class FieldLinks {
    private static final Pattern HYPERLINK = Pattern.compile("(?i)\\s*HYPERLINK\\b(.*)");
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)\\s*(?:REF|PAGEREF|NOTEREF)\\s+\"?([^\\s\"\\\\]+)\"?(.*)");
    private static final Pattern LOCATION = Pattern.compile("\\\\l\\s+(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern ADDRESS =
            Pattern.compile("^\\s*(?:\"([^\"]*)\"|([^\\\\\\s]\\S*))");

    private FieldLinks() {}

    /// An address, or a bookmark as `#name`; empty for an instruction without a target.
    public static Optional<Inline> of(String instruction) {
        Matcher reference = REFERENCE.matcher(instruction.replaceAll("\\s+", " "));
        if (reference.matches()) {
            return reference.group(2).contains("\\h")
                    ? Optional.of(new Inline.Link("#" + reference.group(1)))
                    : Optional.empty();
        }
        Matcher hyperlink = HYPERLINK.matcher(instruction.replaceAll("\\s+", " "));
        if (!hyperlink.matches()) {
            return Optional.empty();
        }
        String rest = hyperlink.group(1);
        Matcher location = LOCATION.matcher(rest);
        String place = location.find() ? given(location) : "";
        Matcher address = ADDRESS.matcher(rest);
        String to = address.find() ? given(address) : "";
        if (to.isEmpty()) {
            return place.isEmpty() ? Optional.empty() : Optional.of(new Inline.Link("#" + place));
        }
        return SafeLinks.to(place.isEmpty() ? to : to + "#" + place);
    }

    private static String given(Matcher m) {
        return m.group(1) != null ? m.group(1) : String.valueOf(m.group(2));
    }
}

package glossator.format.source;

import glossator.document.Metadata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Titles that include the author: "Walden, by Henry David Thoreau".
public final class Bylines {
    private static final Pattern TITLE = Pattern.compile("(.{2,200}), by (\\p{Lu}[^,|]{2,60})");

    private Bylines() {}

    /// Splits the author off the title if the metadata names no other.
    public static Metadata split(Metadata read) {
        Matcher m = TITLE.matcher(read.title());
        return !read.creators().isEmpty() || !m.matches()
                ? read
                : Metadata.of(
                        m.group(1),
                        List.of(m.group(2)),
                        read.publisher(),
                        read.published(),
                        read.url(),
                        read.language());
    }
}

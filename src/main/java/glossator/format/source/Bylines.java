package glossator.format.source;

import glossator.document.Metadata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Titles that name the author as well: "Walden, by Henry David Thoreau".
public final class Bylines {
    private static final Pattern TITLE = Pattern.compile("(.{2,200}), by (\\p{Lu}[^,|]{2,60})");

    private Bylines() {}

    /// The title parted from its author, where nothing else says who wrote it.
    public static Metadata split(Metadata read) {
        Matcher m = TITLE.matcher(read.title());
        return !read.creators().isEmpty() || !m.matches()
                ? read
                : new Metadata(
                        m.group(1),
                        List.of(m.group(2)),
                        read.publisher(),
                        read.published(),
                        read.url(),
                        read.language());
    }
}

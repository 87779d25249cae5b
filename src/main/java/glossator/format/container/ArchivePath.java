package glossator.format.container;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

/// Names of entries in an archive and references between them. None ever points outside.
public final class ArchivePath {
    private ArchivePath() {}

    /// The name without `.` and empty parts; empty for a name that is absolute, climbs by `..`,
    /// names a drive, or contains a backslash or NUL.
    static Optional<String> normalize(String written) {
        boolean drive = written.matches("(?s)[A-Za-z]:.*");
        if (drive
                || written.startsWith("/")
                || written.indexOf('\\') >= 0
                || written.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return join("", written).filter(name -> !written.matches("(?s)(.*/)?\\.\\.(/.*)?"));
    }

    /// The entry that `reference` (a relative URL; its query and fragment are ignored) in the entry
    /// `from` points to; empty if it points outside the archive.
    public static Optional<String> resolve(String from, String reference) {
        String path = decode(reference.strip().replaceFirst("(?s)[?#].*$", ""));
        if (path.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")
                || path.indexOf('\0') >= 0
                || path.startsWith("//")) {
            return Optional.empty();
        }
        String slashed = path.replace('\\', '/');
        if (slashed.isEmpty()) {
            return Optional.of(from);
        }
        boolean rooted = slashed.startsWith("/");
        return join(rooted ? "" : from.substring(0, from.lastIndexOf('/') + 1), slashed);
    }

    private static Optional<String> join(String folder, String path) {
        var parts = new ArrayList<String>();
        for (String part : (folder + path).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    public static String decode(String escaped) {
        try {
            return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return escaped;
        }
    }
}

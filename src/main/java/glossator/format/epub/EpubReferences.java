package glossator.format.epub;

import java.net.URI;
import java.net.URISyntaxException;

/// Addresses from one entry of a book to another.
final class EpubReferences {
    private EpubReferences() {}

    /// The relative address of the entry `to` in the entry `from`.
    static String relative(String from, String to) {
        String[] folders = from.split("/", -1);
        String[] parts = to.split("/", -1);
        int common = 0;
        while (common < folders.length - 1
                && common < parts.length - 1
                && folders[common].equals(parts[common])) {
            common++;
        }
        var out = new StringBuilder("../".repeat(folders.length - 1 - common));
        for (int i = common; i < parts.length; i++) {
            out.append(i == common ? "" : "/").append(escape(parts[i]));
        }
        return out.toString();
    }

    /// The entry with this file name beside the entry `from`.
    static String beside(String from, String file) {
        return from.substring(0, from.lastIndexOf('/') + 1) + file;
    }

    private static String escape(String part) {
        try {
            // A colon in the first part would look like a scheme.
            return new URI(null, null, "/" + part, null)
                    .getRawPath()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            return part;
        }
    }
}

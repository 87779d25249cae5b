package glossator.cli;

import glossator.annotation.Digest;
import glossator.library.Library;
import glossator.message.Refusal;

import java.util.List;
import java.util.Locale;

/// Finds a digest by its title, ignoring case, or by its id or a beginning of it.
final class DigestReference {
    private static final int SHORTEST = 4;

    private DigestReference() {}

    /// Refuses none and several.
    static Digest find(Library library, String reference) {
        String wanted = reference.strip();
        List<Digest> all = library.items(Digest.class);
        List<Digest> called =
                all.stream().filter(d -> d.title().equalsIgnoreCase(wanted)).toList();
        List<Digest> found = called.isEmpty() && wanted.length() >= SHORTEST
                ? all.stream()
                        .filter(d -> d.id().toString().startsWith(wanted.toLowerCase(Locale.ROOT)))
                        .toList()
                : called;
        if (found.isEmpty()) {
            throw new Refusal("cli.digest.unknown", wanted);
        }
        if (found.size() > 1) {
            throw new Refusal(
                    "cli.digest.several",
                    wanted,
                    String.join(", ", found.stream().map(d -> d.id().toString()).toList()));
        }
        return found.getFirst();
    }
}

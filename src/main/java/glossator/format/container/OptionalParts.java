package glossator.format.container;

import glossator.message.Messages;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Reads the parts that a document can do without: styles, numbering, pictures. A damaged one is
/// left out and reported, and the text is still read. A part crafted to do harm makes the whole
/// document refused.
public final class OptionalParts {
    private static final Set<String> DAMAGE =
            Set.of("format.archive.entry", "format.xml.broken", "format.xml.deep");

    private final String file;
    private final Set<String> left = new LinkedHashSet<>();

    public OptionalParts(String file) {
        this.file = file;
    }

    /// The part; empty if it is damaged.
    public <T> Optional<T> readOptional(String name, Supplier<Optional<T>> part) {
        try {
            return part.get();
        } catch (Refusal refusal) {
            if (!DAMAGE.contains(refusal.key())) {
                throw refusal;
            }
            left.add(name);
            return Optional.empty();
        }
    }

    /// The warnings about the archive itself, then a sentence about each part left out.
    public List<String> warnings(Archive archive) {
        var warnings = new ArrayList<>(archive.warnings());
        left.forEach(name -> warnings.add(Messages.of("format.archive.left-out", file, name)));
        return warnings;
    }
}

package glossator.format.container;

import glossator.message.Messages;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What a document can be read without: its styles, its numbers, its pictures. Where one of them is
/// damaged it is left out and named, and the text is read all the same. What was made to harm is
/// refused as a whole.
public final class OptionalParts {
    private static final Set<String> DAMAGE =
            Set.of("format.archive.entry", "format.xml.broken", "format.xml.deep");

    private final String file;
    private final Set<String> left = new LinkedHashSet<>();

    public OptionalParts(String file) {
        this.file = file;
    }

    /// The part, empty where it is damaged.
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

    /// Sentences about those left out, behind those about the archive itself.
    public List<String> warnings(Archive archive) {
        var warnings = new ArrayList<>(archive.warnings());
        left.forEach(name -> warnings.add(Messages.of("format.archive.left-out", file, name)));
        return warnings;
    }
}

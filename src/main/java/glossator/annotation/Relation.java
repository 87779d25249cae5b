package glossator.annotation;

import java.util.Locale;
import java.util.Optional;

/// What one annotation is to another.
public enum Relation {
    QUOTES,
    SUPPORTS,
    CONTRADICTS,
    SAME_CLAIM,
    SOURCE_OF,
    /// The one says in its own words what the other says.
    OWN_WORDS,
    /// Something that a reference manager did not say more about.
    RELATED;

    /// The stored and exported name.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Relation> find(String word) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-');
        for (Relation relation : values()) {
            if (relation.word().equals(wanted)) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }
}

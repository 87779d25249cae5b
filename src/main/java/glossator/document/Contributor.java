package glossator.document;

import java.util.Locale;
import java.util.Optional;

/// A person or body that had a part in a source.
///
/// @param family the family name, or the whole name of a body or of a person whose name has no
///     parts
/// @param given given names; empty if the name is whole
public record Contributor(Role role, String family, String given) {

    /// What the contributor did; the words are the name variables of CSL 1.0.2.
    public enum Role {
        AUTHOR("author"),
        EDITOR("editor"),
        TRANSLATOR("translator"),
        INTERVIEWER("interviewer"),
        RECIPIENT("recipient"),
        DIRECTOR("director"),
        CONTRIBUTOR("contributor"),
        CONTAINER_AUTHOR("container-author"),
        SERIES_EDITOR("collection-editor");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /// The stored and exported name.
        public String word() {
            return word;
        }

        public static Optional<Role> find(String word) {
            String wanted = word.toLowerCase(Locale.ROOT);
            for (Role role : values()) {
                if (role.word.equals(wanted)) {
                    return Optional.of(role);
                }
            }
            return Optional.empty();
        }
    }

    /// An author whose name is taken as it is written, without parts.
    public static Contributor author(String name) {
        return new Contributor(Role.AUTHOR, name, "");
    }

    /// The name as it is read: given names first.
    public String name() {
        return given.isBlank() ? family : given + " " + family;
    }
}

package glossator.search;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Where words may stand. Quotes are the words that annotations are about; people are the creators
/// of sources and the authors of notes and replies.
public enum Part {
    TEXT("text"),
    TITLE("titles"),
    PEOPLE("people"),
    QUOTE("quotes"),
    NOTE("notes"),
    REPLY("replies"),
    TAG("tags");

    private final String word;

    Part(String word) {
        this.word = word;
    }

    /// As it is called after `in:` and `--in`.
    public String word() {
        return word;
    }

    /// The parts that a word after `in:` means; `notes` are all that annotations have. Empty if it
    /// is no such word.
    public static Optional<Set<Part>> find(String word) {
        if (word.equalsIgnoreCase("all")) {
            return Optional.of(EnumSet.allOf(Part.class));
        }
        if (word.equalsIgnoreCase("notes")) {
            return Optional.of(EnumSet.of(QUOTE, NOTE, REPLY, TAG));
        }
        for (Part part : values()) {
            if (part.word.equalsIgnoreCase(word)
                    || (part.word.equalsIgnoreCase(word + "s") && !word.isEmpty())) {
                return Optional.of(EnumSet.of(part));
            }
        }
        return Optional.empty();
    }
}

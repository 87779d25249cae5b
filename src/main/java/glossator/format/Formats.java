package glossator.format;

import glossator.message.Refusal;

import java.util.Comparator;
import java.util.List;

/// The list of all file kinds.
public final class Formats {
    /// In the order in which they are asked.
    public static final List<Format> ALL =
            List.of(
                    new Pdf(),
                    new Epub(),
                    new Docx(),
                    new Odt(),
                    new Rtf(),
                    new Mhtml(),
                    new Eml(),
                    new Html(),
                    new Markdown(),
                    new PlainText());

    private Formats() {}

    /// Reads a file of any known kind; throws [Refusal] with one sentence if there is none for it.
    public static Reading read(Original original) {
        try {
            return readWith(original);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new Refusal(e, "format.heavy", original.name());
        }
    }

    private static Reading readWith(Original original) {
        return ALL.stream()
                .max(Comparator.comparing((Format f) -> f.likeness(original)))
                .filter(f -> f.likeness(original) != Format.Likeness.NO)
                .orElseThrow(
                        () ->
                                Magic.refusal(original)
                                        .orElseGet(
                                                () ->
                                                        new Refusal(
                                                                "format.unknown", original.name())))
                .read(original);
    }
}

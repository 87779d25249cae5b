package glossator.format;

import glossator.message.Refusal;

import java.util.List;
import java.util.Optional;

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

    /// What draws the pages of the kinds that have some.
    public static PagePainter painter() {
        return new PdfPagePainter();
    }

    /// Reads a file of any known kind; throws [Refusal] with one sentence if there is none for it.
    public static Reading read(Original original) {
        try {
            return choose(original, ALL).orElseThrow(() -> refusal(original)).read(original);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new Refusal(e, "format.heavy", original.name());
        }
    }

    /// The first of those that are surest; each is asked once, and none behind one that is certain.
    static Optional<Format> choose(Original original, List<Format> formats) {
        Format.Likeness most = Format.Likeness.NO;
        Optional<Format> best = Optional.empty();
        for (Format format : formats) {
            Format.Likeness likeness = format.likeness(original);
            if (likeness.compareTo(most) > 0) {
                most = likeness;
                best = Optional.of(format);
            }
            if (most == Format.Likeness.CERTAIN) {
                break;
            }
        }
        return best;
    }

    private static Refusal refusal(Original original) {
        return Magic.refusal(original)
                .orElseGet(() -> new Refusal("format.unknown", original.name()));
    }
}

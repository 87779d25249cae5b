package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.message.Messages;
import glossator.ui.control.MomentWording;
import glossator.ui.session.Session;
import glossator.wording.TargetWording;

import java.text.Bidi;
import java.time.ZoneId;
import java.util.Map;

/// Words for an annotation on a card and in a screen reader.
public final class CardWording {
    private CardWording() {}

    /// The quote on one line, no longer than `limit` characters.
    public static String quote(Annotation annotation, int limit) {
        String exact = annotation.words();
        String begun =
                exact.length() <= limit ? exact : exact.substring(0, wholeLength(exact, limit));
        String line = begun.replace(String.valueOf(Block.OBJECT), Messages.of("ui.notes.picture"))
                .replaceAll("\\s+|\u2028", " ")
                .strip();
        return begun.length() < exact.length() ? line + " …" : line;
    }

    /// `at`, or one less where it would split a surrogate pair.
    static int wholeLength(String text, int at) {
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /// Whether the first strong letter is of a right-to-left script.
    public static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /// The text that a screen reader speaks for the card.
    ///
    /// @param target in the edition shown
    static String spoken(Annotation annotation, Target target, Codebook codebook, String place) {
        var said = new StringBuilder();
        String color = name(annotation.color());
        if (!annotation.isPassage()) {
            said.append(Messages.of(
                    "ui.notes.spoken.target",
                    color,
                    TargetWording.name(target),
                    quote(annotation, 300)));
        } else if (annotation.selector().range().isEmpty()) {
            said.append(Messages.of("ui.notes.spoken.bare", color, place));
        } else {
            String style = name(annotation.style());
            String quote = quote(annotation, 300);
            said.append(Messages.of("ui.notes.spoken.quote", color, style, quote, place));
        }
        if (!annotation.note().isBlank()) {
            said.append(' ')
                    .append(Messages.of(
                            "ui.notes.spoken.note", annotation.note().strip()));
        }
        if (!annotation.tags().isEmpty()) {
            String tags = String.join(", ", codebook.paths(annotation.tags()));
            said.append(' ').append(Messages.of("ui.notes.spoken.tags", tags));
        }
        if (!annotation.origin().isBlank()) {
            said.append(' ').append(Messages.of("ui.notes.spoken.origin", origin(annotation)));
        }
        return said.toString();
    }

    /// The author, and where the annotation was imported from if it was; empty if neither is known.
    public static String origin(Annotation annotation) {
        String author = annotation.author().strip();
        String origin = annotation.origin().strip();
        return author.isEmpty() || origin.isEmpty()
                ? author + origin
                : Messages.of("ui.notes.origin", origin, author);
    }

    /// The line under a card; `unsaved` tells whether its note is not stored yet.
    public static String footer(Annotation annotation, boolean unsaved) {
        String origin = origin(annotation);
        return (unsaved ? Messages.of("ui.saving.typing") + " · " : "")
                + (origin.isEmpty() ? "" : origin + " · ")
                + MomentWording.ago(annotation.created(), Session.now(), ZoneId.systemDefault());
    }

    public static String name(Color color) {
        return Messages.of("ui.notes.color." + color.word());
    }

    static String name(Style style) {
        return Messages.of("ui.notes.style." + style.word());
    }

    /// The color, with the user's meaning of it if there is one.
    public static String meaning(Color color, Map<Color, String> meanings) {
        String meaning = meanings.getOrDefault(color, "");
        return meaning.isBlank()
                ? name(color)
                : Messages.of("ui.notes.color-meaning", name(color), meaning);
    }
}

package glossator.wording;

import glossator.annotation.Annotation;
import glossator.annotation.Relation;
import glossator.library.LinkedNotes;
import glossator.message.Messages;

/// Says what a note is to another, as seen from either of the two.
public final class LinkWording {
    private static final int QUOTE = 80;

    private LinkWording() {}

    /// What the note is to the other one: “supports”, or from the other end “is supported by”.
    public static String relation(Relation relation, boolean isOutgoing) {
        return isOutgoing
                ? ItemWording.name(relation)
                : Messages.of("wording.relation-back." + relation.word());
    }

    public static String relation(LinkedNotes.End end) {
        return relation(end.relation(), end.isOutgoing());
    }

    /// The words of the other note, or if it has none its note, in one line.
    public static String quote(Annotation note) {
        String words = Phrases.toOneLine(note.words());
        String said = words.isBlank() ? Phrases.toOneLine(note.note()) : words;
        return said.isBlank()
                ? JournalWording.kind(note)
                : Messages.of("wording.link.quote", shorten(said));
    }

    private static String shorten(String text) {
        if (text.codePointCount(0, text.length()) <= QUOTE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, QUOTE - 1)).strip() + "…";
    }

    /// A line such as *supports: “…” in Title*.
    public static String line(LinkedNotes.End end) {
        return Messages.of(
                "wording.link.line",
                relation(end),
                quote(end.other()),
                Phrases.toOneLine(end.source().title()));
    }

    /// The same with where the words stand, such as *p. 12*.
    public static String line(LinkedNotes.End end, String locator) {
        return locator.isBlank()
                ? line(end)
                : Messages.of("wording.link.line-at", line(end), locator);
    }
}

package glossator.format.copy;

import java.util.Optional;

/// How the notes of an annotated copy are written in one kind of text.
public interface NoteSyntax {
    /// Whether somebody may type notes as footnotes of Markdown.
    boolean hasFootnotes();

    /// A line, without its end, that begins the notes; `title` is one for people.
    String heading(String title);

    /// The heading of a group of notes; empty where notes are footnotes, which are shown in an
    /// order of their own.
    String groupHeading(String title);

    /// The number of note `number` where it is called, such as `[^note-3]`.
    NumberSign numbers();

    /// What a note begins with: its number, and what follows that.
    String lead(int number);

    /// A name or the like as it is written in one line.
    String inline(String words);

    /// What [#inline] was given.
    String fromInline(String written);

    /// A note as it is written; it has line feeds.
    String body(String note);

    /// What [#body] was given, or what was written in its place.
    String fromBody(String written);

    /// The first line of a reply, which stands out.
    String replyHead(String words);

    /// The words of such a line; empty if it is none.
    String fromReplyHead(String line);

    /// What separates a number from `next`, the character after it; usually nothing.
    String separator(char next);

    /// The syntaxes of one kind of text, which differ in their numbers.
    interface Family {
        /// Whether this line may begin notes.
        boolean isHeading(String line);

        /// The syntax of a section of notes; empty if it is none.
        Optional<NoteSyntax> find(String section);

        /// One whose numbers do not occur in `text`.
        NoteSyntax choose(String text);
    }
}

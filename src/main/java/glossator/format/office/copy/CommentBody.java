package glossator.format.office.copy;

import glossator.annotation.ReviewState;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the comment of an annotation, or of a reply to it, shows.
public final class CommentBody {
    private CommentBody() {}

    /// The note, and the tags in a paragraph of their own.
    public static List<List<NoteRun>> of(CopyAnnotation annotation) {
        var paragraphs = new ArrayList<>(NoteParagraphs.of(annotation.note()));
        if (!annotation.tags().isEmpty()) {
            paragraphs.add(List.of(new NoteRun(TagLine.write(annotation.tags()), Set.of())));
        }
        return paragraphs;
    }

    /// The text, or in its stead what the reply says of the matter.
    public static List<List<NoteRun>> of(CopyReply reply) {
        List<List<NoteRun>> paragraphs = NoteParagraphs.of(reply.text());
        ReviewState state = reply.state();
        return paragraphs.isEmpty() && state != null
                ? List.of(List.of(
                        new NoteRun(Messages.of("format.office.state." + state.word()), Set.of())))
                : paragraphs;
    }

    public static String toNote(List<List<NoteRun>> paragraphs) {
        return NoteParagraphs.toNote(paragraphs);
    }

    /// What a comment of ours says.
    ///
    /// @param note CommonMark
    public record Read(String note, List<String> tags) {}

    private static String words(String paragraph) {
        return NoteParagraphs.of(paragraph).stream()
                .flatMap(List::stream)
                .map(NoteRun::text)
                .collect(Collectors.joining());
    }

    /// Takes the tags out of what a comment of ours says.
    public static Read read(String shown) {
        int last = shown.lastIndexOf("\n\n");
        String line = words(last < 0 ? shown : shown.substring(last + 2));
        return TagLine.isTagLine(line)
                ? new Read(last < 0 ? "" : shown.substring(0, last), TagLine.read(line))
                : new Read(shown, List.of());
    }
}

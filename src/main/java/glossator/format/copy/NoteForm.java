package glossator.format.copy;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A note as people read it at the end of an annotated copy: its head, its text, its replies. It is
/// what counts when a copy is read; what it cannot say comes from the [CopyRecord].
///
/// @param head null if somebody wrote the note who did not know of heads
public record NoteForm(@Nullable NoteHead head, String text, List<ReplyForm> replies) {
    static final NoteForm EMPTY = new NoteForm(null, "", List.of());

    public NoteForm {
        replies = List.copyOf(replies);
    }

    /// The note of an annotation, as it is read again.
    static NoteForm of(EmbeddedAnnotation annotation, NoteSyntax syntax) {
        return parse(write(annotation, syntax, Map.of(), ""), syntax);
    }

    /// Its lines, the first of them without the lead.
    static String write(
            EmbeddedAnnotation of, NoteSyntax syntax, Map<Color, String> meanings, String place) {
        var out = new StringBuilder(NoteHead.of(of).write(syntax::inline, meanings, place));
        String body = ReplyForm.guard(syntax.body(NoteText.lines(of.note())), syntax);
        if (!body.isBlank()) {
            out.append("\n\n").append(body);
        }
        ReplyForm.write(of.replies(), syntax, out);
        return out.toString();
    }

    static NoteForm parse(String written, NoteSyntax syntax) {
        String[] lines = written.split("\n", -1);
        Optional<NoteHead> head = NoteHead.parse(syntax.fromInline(lines[0]));
        var text = new StringBuilder();
        var replies = new ArrayList<ReplyForm>();
        for (int i = head.isPresent() ? 1 : 0; i < lines.length; i++) {
            boolean apart = i == 0 || lines[i - 1].isBlank();
            String words = apart ? syntax.fromReplyHead(lines[i]) : "";
            Optional<ReplyForm> reply = ReplyForm.parseHead(words);
            if (reply.isPresent()) {
                replies.add(reply.get());
            } else if (replies.isEmpty()) {
                text.append(lines[i]).append('\n');
            } else {
                replies.add(replies.removeLast().withLine(lines[i]));
            }
        }
        return new NoteForm(
                head.orElse(null),
                NoteText.trim(syntax.fromBody(ReplyForm.unguard(text.toString(), syntax))),
                replies.stream().map(r -> r.finish(syntax)).toList());
    }

    /// The annotation that the note describes, with what `recorded` says where the note says the
    /// same as `before`, when it was written.
    EmbeddedAnnotation merge(EmbeddedAnnotation recorded, NoteForm before) {
        if (equals(before)) {
            return recorded;
        }
        boolean told = text.equals(before.text);
        EmbeddedAnnotation merged = mergeHead(recorded, before.head);
        return new EmbeddedAnnotation(
                        merged.range(),
                        merged.target(),
                        merged.style(),
                        merged.color(),
                        told ? recorded.note() : text,
                        merged.tags(),
                        merged.author(),
                        merged.created(),
                        merged.origin(),
                        ReplyForm.merge(replies, before.replies, recorded.replies()),
                        merged.resolved())
                .withTraces(recorded.id(), null);
    }

    private EmbeddedAnnotation mergeHead(EmbeddedAnnotation recorded, @Nullable NoteHead was) {
        if (head == null || was == null || head.equals(was)) {
            return recorded;
        }
        return new EmbeddedAnnotation(
                recorded.range(),
                recorded.target(),
                head.style(),
                head.color(),
                recorded.note(),
                mergeTags(head, was, recorded.tags()),
                head.author().equals(was.author()) ? recorded.author() : head.author(),
                recorded.created(),
                recorded.origin(),
                recorded.replies(),
                head.resolved());
    }

    private static List<String> mergeTags(NoteHead now, NoteHead was, List<String> recorded) {
        var tags = new ArrayList<String>();
        for (String tag : now.tags()) {
            int at = was.tags().indexOf(tag);
            tags.add(at >= 0 ? recorded.get(at) : tag);
        }
        return tags;
    }

    /// An annotation that no record knows.
    public EmbeddedAnnotation toAnnotation(Range range) {
        return new EmbeddedAnnotation(
                        range,
                        head == null ? Style.HIGHLIGHT : head.style(),
                        head == null ? Color.YELLOW : head.color(),
                        text,
                        head == null ? List.of() : head.tags(),
                        head == null ? "" : head.author(),
                        head == null ? null : head.created(),
                        Messages.of("format.origin.copy"))
                .withReplies(
                        ReplyForm.merge(replies, List.of(), List.of()),
                        head != null && head.resolved());
    }
}

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
record NoteForm(@Nullable NoteHead head, String text, List<ReplyForm> replies) {
    NoteForm {
        replies = List.copyOf(replies);
    }

    /// The note of an annotation, as it is read again.
    static NoteForm of(EmbeddedAnnotation annotation, NoteSyntax syntax) {
        return parse(write(annotation, syntax, Map.of(), ""), syntax);
    }

    /// Its lines, the first of them without the lead.
    static String write(
            EmbeddedAnnotation of, NoteSyntax syntax, Map<Color, String> meanings, String place) {
        var head = new NoteHead(
                NoteText.line(of.author()),
                of.created(),
                of.color(),
                of.style(),
                of.resolved(),
                of.tags().stream().map(NoteText::tag).toList());
        var out = new StringBuilder(head.write(syntax, meanings, place));
        String body = ReplyForm.guard(syntax.body(NoteText.lines(of.note())), syntax);
        if (!body.isBlank()) {
            out.append("\n\n").append(body);
        }
        ReplyForm.write(of.replies(), syntax, out);
        return out.toString();
    }

    static NoteForm parse(String written, NoteSyntax syntax) {
        String[] lines = written.split("\n", -1);
        Optional<NoteHead> head = NoteHead.parse(lines[0], syntax);
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
    /// same as it did when it was written.
    EmbeddedAnnotation merge(EmbeddedAnnotation recorded, NoteSyntax syntax) {
        NoteForm before = of(recorded, syntax);
        if (equals(before)) {
            return recorded;
        }
        NoteHead now = head == null ? before.head : head;
        NoteHead was = before.head;
        boolean same = now == null || was == null || now.equals(was);
        return new EmbeddedAnnotation(
                        recorded.range(),
                        recorded.target(),
                        same ? recorded.style() : now.style(),
                        same ? recorded.color() : now.color(),
                        text.equals(before.text) ? recorded.note() : text,
                        same ? recorded.tags() : mergeTags(now, was, recorded.tags()),
                        same || now.author().equals(was.author())
                                ? recorded.author()
                                : now.author(),
                        recorded.created(),
                        recorded.origin(),
                        ReplyForm.merge(replies, before.replies, recorded.replies()),
                        same ? recorded.resolved() : now.resolved())
                .withTraces(recorded.id(), null);
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
    EmbeddedAnnotation toAnnotation(Range range) {
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

package glossator.format.office.rtf;

import glossator.document.Inline;
import glossator.document.Inline.Emphasis;
import glossator.format.office.ListNumbers;
import glossator.format.office.ParagraphBuilder;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;

/// The footnotes and endnotes of an RTF document. The file does not contain their numbers.
final class RtfFootnotes {
    private static final int MAX_LABEL = 4;

    private final List<Note> foot = new ArrayList<>();
    private final List<Note> end = new ArrayList<>();
    private RtfStory.@Nullable Call waiting;
    private String own = "";
    private boolean ending;

    private record Note(String label, String target, RtfStory story) {}

    /// The call of the note that is read next.
    RtfStory.Call call(List<Inline> inlines) {
        var call = new RtfStory.Call(inlines);
        waiting = call;
        return call;
    }

    /// Begins a note after what `caller` holds so far: a number, or a custom label.
    void open(RtfStory caller) {
        ending = false;
        own = "";
        if (waiting != null) {
            return;
        }
        List<Inline> inlines = List.of(Emphasis.SUPERSCRIPT);
        List<RtfStory.Words> raised = caller.lastRaised();
        String label = String.join(
                        "", raised.stream().map(w -> w.text().toString()).toList())
                .strip();
        if (!raised.isEmpty() && label.length() <= MAX_LABEL) {
            own = label;
            inlines = raised.getLast().inlines();
            caller.removeLast(raised.size());
        }
        caller.add(call(inlines));
    }

    /// Makes the open note an endnote.
    void markEndnote() {
        ending = true;
    }

    void close(RtfStory story) {
        story.endRow();
        List<Note> notes = ending ? end : foot;
        int number = notes.size() + 1;
        String counted = ListNumbers.format(number, ending ? "lowerRoman" : "decimal");
        String label = own.isEmpty() ? counted : own;
        String target = (ending ? "endnote-" : "footnote-") + number;
        if (waiting != null) {
            waiting.withTarget(label, target);
        }
        waiting = null;
        notes.add(new Note(label, target, story));
    }

    void writeTo(ParagraphBuilder paragraphBuilder, Node node) {
        for (List<Note> notes : List.of(foot, end)) {
            for (Note note : notes) {
                paragraphBuilder.writeNote(
                        note.label, note.target, () -> note.story.writeTo(paragraphBuilder, node));
            }
        }
    }
}

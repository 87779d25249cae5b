package glossator.format.office.docx;

import glossator.annotation.Rectangle;
import glossator.annotation.ReviewState;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;
import glossator.format.PlacelessNote;
import glossator.format.office.OfficeComments;
import glossator.format.office.copy.CommentBody;
import glossator.format.office.copy.NoteParagraphs;
import glossator.format.office.copy.NoteRun;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the comment of an annotation says: where it is, if that is no passage, its note, its tags.
final class DocxShownNote {
    private DocxShownNote() {}

    /// @param note CommonMark
    /// @param changed null if it is not known
    record Read(
            String note,
            List<String> tags,
            String author,
            @Nullable Instant changed) {}

    /// Each paragraph as its runs.
    static List<List<NoteRun>> of(CopyAnnotation annotation) {
        var paragraphs = new ArrayList<List<NoteRun>>();
        String place = PlacelessNote.is(annotation.note()) ? "" : place(annotation.target());
        if (!place.isEmpty()) {
            paragraphs.add(List.of(new NoteRun(place, Set.of())));
        }
        paragraphs.addAll(CommentBody.of(annotation));
        return paragraphs;
    }

    /// The text of a reply, and what it says of the matter.
    static List<List<NoteRun>> of(CopyReply reply) {
        var paragraphs = new ArrayList<>(NoteParagraphs.of(reply.text()));
        ReviewState state = reply.state();
        if (state != null) {
            paragraphs.add(List.of(new NoteRun(word(state), Set.of())));
        }
        return paragraphs;
    }

    private static String word(ReviewState state) {
        return Messages.of("format.office.state." + state.word());
    }

    private static String place(Target target) {
        return switch (target) {
            case Target.Passage _ -> "";
            case Target.WholeSource _ -> Messages.of("format.docx.on-source");
            case Target.WholePage(Surface.Page page) ->
                Messages.of("format.docx.on-page", name(page));
            case Target.Area area -> area(area);
        };
    }

    private static String area(Target.Area area) {
        Rectangle r = area.bounds();
        return switch (area.surface()) {
            case Surface.Picture _ ->
                Messages.of(
                        "format.docx.on-picture",
                        Math.round(r.x()),
                        Math.round(r.y()),
                        Math.round(r.width()),
                        Math.round(r.height()));
            case Surface.Page page ->
                NoteParagraphs.clean(Messages.of("format.docx.on-area", name(page), area.words()));
        };
    }

    private static String name(Surface.Page page) {
        String label = NoteParagraphs.clean(page.label());
        return label.isEmpty() ? String.valueOf(page.index() + 1) : label;
    }

    /// What comes back: exactly what was written if nobody has changed the comment.
    static Read read(DocxTrace.Entry entry, Target target, @Nullable DocxComment comment) {
        DocxTrace.Key key = entry.comment();
        if (comment == null || key == null) {
            return new Read(entry.note(), entry.tags(), entry.author(), entry.changed());
        }
        String author = comment.author().equals(key.author()) ? entry.author() : comment.author();
        if (key.said() == comment.note().hashCode()) {
            return new Read(entry.note(), entry.tags(), author, entry.changed());
        }
        Read shown = read(comment.note(), target, entry.state());
        boolean dated = comment.date().equals(key.date());
        Instant changed = dated ? null : OfficeComments.parseInstant(comment.time());
        return new Read(shown.note, shown.tags, author, changed);
    }

    private static Read read(String shown, Target target, @Nullable ReviewState state) {
        String word = state == null ? "" : word(state);
        return !word.isEmpty() && shown.endsWith("\n\n" + word)
                ? new Read(
                        shown.substring(0, shown.length() - word.length()).strip(),
                        List.of(),
                        "",
                        null)
                : read(shown, target);
    }

    /// The note and the tags in what the comment of an annotation says.
    static Read read(String shown, Target target) {
        String place =
                NoteParagraphs.toNote(List.of(List.of(new NoteRun(place(target), Set.of()))));
        String rest = !place.isEmpty() && shown.startsWith(place)
                ? shown.substring(place.length()).strip()
                : shown;
        CommentBody.Read read = CommentBody.read(rest);
        return new Read(read.note(), read.tags(), "", null);
    }
}

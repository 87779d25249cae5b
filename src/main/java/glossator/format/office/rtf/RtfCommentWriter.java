package glossator.format.office.rtf;

import glossator.document.Inline.Emphasis;
import glossator.format.CopyReply;
import glossator.format.office.copy.CommentBody;
import glossator.format.office.copy.CopyEdits;
import glossator.format.office.copy.CopyFinding;
import glossator.format.office.copy.CopyPlaces;
import glossator.format.office.copy.NoteParagraphs;
import glossator.format.office.copy.NoteRun;
import glossator.format.office.copy.OfficeCopyItem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes comments into an RTF file, changes those in it and takes them out. A reply counts back to
/// the comment that it answers, so that all of them are numbered anew.
final class RtfCommentWriter {
    private final RtfMarkup markup;
    private final CopyEdits edits;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Slot> old = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private int number;

    /// One comment of the copy.
    private static final class Slot {
        final int at;
        final @Nullable RtfComment comment;
        String rtf = "";

        @Nullable
        Slot parent;

        Slot(int at, @Nullable RtfComment comment) {
            this.at = at;
            this.comment = comment;
        }
    }

    RtfCommentWriter(RtfMarkup markup, CopyEdits edits) {
        this.markup = markup;
        this.edits = edits;
        for (RtfComment each : markup.comments()) {
            var slot = new Slot(each.span.start(), each);
            slots.add(slot);
            old.put(each.key(), slot);
        }
        for (String each : markup.ranges().keySet()) {
            if (each.matches("\\d{1,8}")) {
                number = Math.max(number, Integer.parseInt(each) + 1);
            }
        }
        List<Integer> parents = markup.parents();
        for (int i = 0; i < parents.size(); i++) {
            slots.get(i).parent = parents.get(i) < 0 ? null : slots.get(parents.get(i));
        }
    }

    void remove(CopyFinding finding) {
        remove(finding.comment());
        finding.replies().forEach(this::remove);
    }

    private void remove(String key) {
        Slot slot = old.get(key);
        if (slot == null || slot.comment == null || !gone.add(key)) {
            return;
        }
        RtfComment comment = slot.comment;
        edits.delete(comment.span);
        comment.before.forEach(edits::delete);
        RtfMarkup.Passage range = markup.ranges().get(comment.number);
        if (range != null && !comment.number.isEmpty()) {
            range.tags().forEach(edits::delete);
        }
    }

    void add(OfficeCopyItem item, CopyPlaces.Part part) {
        CopyFinding finding = item.finding();
        Slot head = finding == null ? null : old.get(finding.comment());
        if (head != null && item.isCommentKept()) {
            if (!item.isTextKept() && head.comment != null) {
                edits.replace(head.comment.content(), content(CommentBody.of(item.annotation())));
            }
            if (finding != null && !item.areRepliesKept()) {
                finding.replies().forEach(this::remove);
                addReplies(item, head, head.comment == null ? part.to() : head.comment.span.end());
            }
            return;
        }
        if (finding != null) {
            remove(finding);
        }
        if (item.isCommented()) {
            addReplies(item, addHead(item, part), part.to());
        }
    }

    private Slot addHead(OfficeCopyItem item, CopyPlaces.Part part) {
        var slot = new Slot(part.to(), null);
        String reference = "";
        if (part.from() < part.to()) {
            reference = "{\\*\\atnref " + number + "}";
            edits.insert(
                    part.from(), CopyEdits.Kind.RANGE_START, "{\\*\\atrfstart " + number + "}");
            edits.insert(part.to(), CopyEdits.Kind.RANGE_END, "{\\*\\atrfend " + number + "}");
            number++;
        }
        slot.rtf = rtf(
                item.annotation().author(),
                item.annotation().created(),
                reference,
                CommentBody.of(item.annotation()));
        slots.add(slot);
        return slot;
    }

    private void addReplies(OfficeCopyItem item, Slot head, int at) {
        List<CopyReply> replies = item.annotation().replies();
        var written = new ArrayList<Slot>();
        for (int i = 0; i < replies.size(); i++) {
            CopyReply reply = replies.get(i);
            var slot = new Slot(at, null);
            int parent = item.parentIndex(i);
            slot.parent = parent < 0 || parent >= i ? head : written.get(parent);
            slot.rtf = rtf(reply.author(), reply.created(), "", CommentBody.of(reply));
            slots.add(slot);
            written.add(slot);
        }
    }

    private static final String PARENT = "\0";

    private static String rtf(
            String author, Instant created, String reference, List<List<NoteRun>> paragraphs) {
        String name = NoteParagraphs.clean(author);
        return "{\\*\\atnid " + RtfEscape.group(initials(name)) + "}{\\*\\atnauthor "
                + RtfEscape.group(name) + "}\\chatn{\\*\\annotation" + reference
                + "{\\*\\atndate " + RtfComment.pack(created) + "}" + PARENT
                + content(paragraphs) + "}";
    }

    private static String initials(String author) {
        var initials = new StringBuilder();
        for (String word : author.split("\\s+")) {
            if (!word.isEmpty() && initials.length() < 6) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }

    private static String content(List<List<NoteRun>> paragraphs) {
        var out = new StringBuilder("\\pard\\plain\\uc1 ");
        for (int i = 0; i < paragraphs.size(); i++) {
            out.append(i == 0 ? "" : "\\par ");
            for (NoteRun run : paragraphs.get(i)) {
                String words = RtfEscape.escape(run.text());
                String look = (run.emphases().contains(Emphasis.BOLD) ? "\\b" : "")
                        + (run.emphases().contains(Emphasis.ITALIC) ? "\\i" : "")
                        + (run.emphases().contains(Emphasis.STRUCK) ? "\\strike" : "");
                out.append(look.isEmpty() ? words : "{" + look + " " + words + "}");
            }
        }
        return out.toString();
    }

    /// Writes the new comments, and corrects how far the old ones count back.
    void write() {
        slots.removeIf(s -> s.comment != null && gone.contains(s.comment.key()));
        slots.sort(Comparator.comparingInt(s -> s.at));
        var places = new HashMap<Slot, Integer>();
        slots.forEach(slot -> places.put(slot, places.size()));
        for (Slot slot : slots) {
            Integer parent = slot.parent == null ? null : places.get(slot.parent);
            int back = parent == null ? 0 : parent - places.getOrDefault(slot, 0);
            String tag = back == 0 ? "" : "{\\*\\atnparent " + back + "}";
            if (slot.comment == null) {
                edits.insert(slot.at, CopyEdits.Kind.COMMENT, slot.rtf.replace(PARENT, tag));
            } else if (slot.comment.isCountedBack() && !slot.comment.parent.equals("" + back)) {
                edits.replace(slot.comment.parentSpan, tag);
            }
        }
    }
}
